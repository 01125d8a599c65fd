using System.Reflection;
using Mcu.Tests;
using Xunit.Sdk;

namespace Mcu.Data.Tests;

public static class Engines
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    public static string PostgresConnection => Needs.Get(Needs.Postgres);
}

/// <summary>The theory runs on a real SQLite file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engines.Sqlite]];
}

/// <summary>The theory runs on a real PostgreSQL too, where there is one; else it is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute()
    {
        Skip = Needs.WhyNot(Needs.Postgres, "«Host=…;Username=…;Database=postgres» of a server where databases may be created.");
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engines.Postgres]];
}
