
namespace Mcu.Workflow.Imports.Tables;

/// <summary>The file is no table that we can read; <see cref="No"/> is what its sender reads.</summary>
internal sealed class TableException(Refusal no) : Exception(no.Key)
{
    public Refusal No => no;

    public static TableException Because(string key, params IReadOnlyList<(string Name, object? Value)> args) =>
        new(new Refusal(key, [.. args]));
}
