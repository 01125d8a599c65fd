using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mcu.Data.Storage;

/// <summary>An instant is its UTC ticks in a 64-bit integer: both engines compare it, and nothing is rounded on the way.</summary>
internal sealed class InstantAsTicks()
    : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>A day is its number: both engines compare it, and it is moved from one to the other as it is.</summary>
internal sealed class DayAsNumber() : ValueConverter<DateOnly, int>(day => day.DayNumber, number => DateOnly.FromDayNumber(number));

/// <summary>A small immutable object in a text column.</summary>
internal sealed class JsonText<T>() : ValueConverter<T, string>(value => Json.Write(value), text => Json.Read<T>(text));

/// <summary>The objects kept as JSON are replaced, never changed inside, so that the same object is all there is to compare.</summary>
internal sealed class SameObject<T>() : ValueComparer<T>(
    (a, b) => ReferenceEquals(a, b),
    value => RuntimeHelpers.GetHashCode(value),
    value => value)
    where T : class;

internal static class Json
{
    /// <summary>The text goes into a database column and never into a page, so Russian letters stay letters.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
}
