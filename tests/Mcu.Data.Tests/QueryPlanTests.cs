using System.Data.Common;
using System.Diagnostics;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mcu.Data.Tests;

/// <summary>What is asked many times a day is found by an index, however many appeals there are: the plans are SQLite's own.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<(string Sql, List<(string Name, object? Value)> Values)> _asked = [];
    private string _file = "";

    public QueryPlanTests() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(new Listeners(this)));

    [Fact]
    public async Task A_number_that_is_not_found_sorts_nothing()
    {
        await using var store = await Filled();
        (await Plans(store, registry => registry.LastNumber()))
            .ShouldAllBe(plan => plan.Contains("IX_Appeals_Kind_Year_Number", StringComparison.Ordinal)
            && !plan.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AppealKind.Message)]
    [InlineData(AppealKind.Formal)]
    public async Task What_the_digest_counts_is_counted_in_an_index(AppealKind kind)
    {
        await using var store = await Filled();
        (await Plans(store, registry => registry.CountAppeals(new AppealQuery(DueBefore: Some.Now, Kind: kind))))
            .ShouldAllBe(plan => plan.Contains("IX_Appeals_Kind_State_DueAt", StringComparison.Ordinal));
        (await Plans(store, registry => registry.CountAppeals(new AppealQuery(States: [AppealState.OnApproval], Kind: kind))))
            .ShouldAllBe(plan => plan.Contains("IX_Appeals_Kind_State_DueAt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lists_of_what_is_late_and_of_what_waits_to_be_assigned_read_no_appeal_that_is_ended()
    {
        await using var store = await Filled();
        AppealQuery[] lists = [new(ToAssign: true), new(ToAssign: true, Kind: AppealKind.Message), new(DueBefore: Some.Now)];
        foreach (var list in lists)
        {
            (await Plans(store, registry => registry.Appeals(list, 0, 5)))
                .ShouldAllBe(plan => plan.Contains("State_DueAt (", StringComparison.Ordinal)
                || plan.Contains("NotClosed_State_DueAt", StringComparison.Ordinal));
        }
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    /// <summary>Most appeals are closed, as they are after a year; the statistics are fresh.</summary>
    private static async Task<Store> Filled()
    {
        var store = await Store.Create(Engines.Sqlite);
        await store.Save([.. Enumerable.Range(1, 600).Select(AfterAYear), .. Enumerable.Range(1, 30).Select(id => Some.Person($"{id}"))]);
        await using var registry = store.Open();
        registry.RefreshStatistics();
        await registry.Commit();
        return store;
    }

    private static Appeal AfterAYear(int number)
    {
        var appeal = Some.Appeal(number, due: Some.Now.AddHours(number));
        appeal.Kind = number % 20 == 0 ? AppealKind.Formal : AppealKind.Message;
        appeal.Enter(
            number % 10 == 0 ? Lifecycle.Open[number / 10 % Lifecycle.Open.Count] : AppealState.Closed, Actor.System, Some.Now);
        return appeal;
    }

    private async Task<List<string>> Plans(Store store, Func<IStore, Task> ask)
    {
        _asked.Clear();
        _file = new SqliteConnectionStringBuilder(store.Connection).DataSource;
        await store.Read(async registry =>
        {
            await ask(registry);
            return 0;
        });
        _file = "";
        _asked.ShouldNotBeEmpty();
        return [.. _asked.Select(asked => Explain(store.Connection, asked.Sql, asked.Values))];
    }

    private static string Explain(string connection, string sql, List<(string Name, object? Value)> values)
    {
        using var own = new SqliteConnection(connection);
        own.Open();
        using var command = own.CreateCommand();
#pragma warning disable CA2100 // The words are our own query's.
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        values.ForEach(value => command.Parameters.AddWithValue(value.Name, value.Value ?? DBNull.Value));
        using var rows = command.ExecuteReader();
        var plan = new List<string>();
        while (rows.Read())
        {
            plan.Add(rows.GetString(3));
        }

        return string.Join('\n', plan);
    }

    /// <summary>Hears the commands that are sent to the database, of whichever context sends them.</summary>
    private sealed class Listeners(QueryPlanTests tests) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                tests._subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command }
                && tests._file.Length > 0
                && command.Connection!.ConnectionString.Contains(tests._file, StringComparison.Ordinal)
                && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            {
                tests._asked.Add((command.CommandText,
                    [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
