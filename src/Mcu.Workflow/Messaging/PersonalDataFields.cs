using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mcu.Workflow.Messaging;

/// <summary>A field that is marked as personal.</summary>
/// <param name="Required">A row is not without it.</param>
public sealed record PersonalDataField(PropertyInfo Property, PersonalDataAttribute Mark, bool Nullable, bool Required);

/// <summary>What is marked as personal, read once for each type, and erased by these marks alone.</summary>
public static class PersonalDataFields
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PersonalDataField>> Known = new();

    public static IReadOnlyList<PersonalDataField> Of(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>Takes out of a row whatever is to be erased by then.</summary>
    /// <returns>The files to be deleted where they lie.</returns>
    public static IReadOnlyList<FileRef> Erase(object row, Erasure by, string mask)
    {
        var files = new List<FileRef>();
        foreach (var field in Of(row.GetType()).Where(field => field.Mark.Erasure <= by))
        {
            field.Property.SetValue(row, Erased(field, field.Property.GetValue(row), by, mask, files));
        }

        return files;
    }

    private static object? Erased(PersonalDataField field, object? value, Erasure by, string mask, List<FileRef> files)
    {
        switch (value)
        {
            case string text:
                return field.Mark.LeavesNoTrace ? (field.Nullable ? null : "") : text.Length > 0 || field.Required ? mask : "";
            case IReadOnlyList<FileRef> kept:
                files.AddRange(kept);
                return Array.Empty<FileRef>();
            case IErasable part:
                var (left, gone) = part.Erased(by, mask);
                files.AddRange(gone);
                return left;
            default:
                return null;
        }
    }

    private static IReadOnlyList<PersonalDataField> Read(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               let mark = property.GetCustomAttribute<PersonalDataAttribute>()
               where mark is not null
               select new PersonalDataField(
                   property, mark, nullability.Create(property).ReadState == NullabilityState.Nullable,
                   property.IsDefined(typeof(RequiredMemberAttribute))),
        ];
    }
}

/// <summary>A part of a row that knows what is left of it.</summary>
public interface IErasable
{
    /// <returns>What is left, and the files to be deleted where they lie.</returns>
    (object Left, IReadOnlyList<FileRef> Files) Erased(Erasure by, string mask);
}
