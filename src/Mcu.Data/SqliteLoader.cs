using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Mcu.Data;

/// <summary>
/// SQLitePCLRaw 2.0.6 is the newest that can be restored, while EF Core's SQLite provider was compiled against a later 2.1: the runtime
/// refuses to bind to the older assembly by itself. The interface between them is the same, so the copy beside the program is given
/// for the asked one. Must run before the first use of SQLite, hence a module initializer.
/// </summary>
internal static class SqliteLoader
{
    private const string Core = "SQLitePCLRaw.core";

#pragma warning disable CA2255 // A library's module initializer: nobody else can run early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Load()
    {
        AssemblyLoadContext.Default.Resolving += CopyBesideTheProgram;
        SQLitePCL.Batteries_V2.Init();
    }

    private static Assembly? CopyBesideTheProgram(AssemblyLoadContext context, AssemblyName name)
    {
        if (!string.Equals(name.Name, Core, StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.Combine(AppContext.BaseDirectory, Core + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
