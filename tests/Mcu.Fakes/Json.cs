using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mcu.Fakes;

/// <summary>Writes JSON into bytes with one buffer and one writer per thread: the fake serves benchmarks too.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Scratch? _spare;

    public static byte[] Bytes<T>(T what, Action<Utf8JsonWriter, T> write)
    {
        // Taken away while in use: a nested call on the same thread gets a buffer of its own.
        var scratch = _spare ?? new Scratch();
        _spare = null;
        try
        {
            write(scratch.Writer, what);
            scratch.Writer.Flush();
            return scratch.Buffer.WrittenSpan.ToArray();
        }
        finally
        {
            scratch.Buffer.ResetWrittenCount();
            scratch.Writer.Reset();
            _spare = scratch;
        }
    }

    public static byte[] Bytes(Action<Utf8JsonWriter> write) => Bytes(write, static (json, act) => act(json));

    public static void WriteRaw(this Utf8JsonWriter json, string name, byte[] value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    private sealed class Scratch
    {
        public ArrayBufferWriter<byte> Buffer { get; } = new(1024);

        public Utf8JsonWriter Writer { get; }

        public Scratch() => Writer = new Utf8JsonWriter(Buffer, WriterOptions);
    }
}
