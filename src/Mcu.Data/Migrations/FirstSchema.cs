using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Mcu.Data.Migrations;

/// <summary>
/// The first schema, written by hand and valid on both engines: columns name their CLR type and each engine chooses its own for it.
/// A test holds it against the schema that the model makes. What comes later is added by later migrations; this one stays as it is.
/// </summary>
[DbContext(typeof(McuContext))]
[Migration(Name)]
internal sealed partial class FirstSchema : Migration
{
    public const string Name = "20261201_01_FirstSchema";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAppeals(migrationBuilder);
        CreateHistory(migrationBuilder);
        CreateAnswers(migrationBuilder);
        CreateReminders(migrationBuilder);
        CreateRequests(migrationBuilder);

        CreateWords(migrationBuilder);
        CreateResidentsAndTheirs(migrationBuilder);
        CreateStaff(migrationBuilder);
        CreateMessaging(migrationBuilder);
        CreateComments(migrationBuilder);

        CreateDirectLines(migrationBuilder);
        CreateLineQuestions(migrationBuilder);
        CreateTableJobs(migrationBuilder);
        CreateOutsideRecords(migrationBuilder);
        CreateEntries(migrationBuilder);
    }

    private static void CreateWords(MigrationBuilder migration)
    {
        CreateDrafts(migration);
        CreateResidentMessages(migration);
        CreateMessageVersions(migration);
    }

    private static void CreateResidentsAndTheirs(MigrationBuilder migration)
    {
        CreateResidents(migration);
        CreateConsents(migration);
        CreateJoinCodes(migration);
        CreatePapers(migration);
        CreateBookings(migration);
    }

    private static void CreateStaff(MigrationBuilder migration)
    {
        CreatePeople(migration);
        CreatePersonAddresses(migration);
        CreateInvites(migration);
        CreatePostHoldings(migration);
        CreateSubstitutions(migration);
        CreateAuditLog(migration);
    }

    private static void CreateMessaging(MigrationBuilder migration)
    {
        CreateInbox(migration);
        CreateSetAsides(migration);
        CreateCursors(migration);
        CreateConversations(migration);
        CreateTranscript(migration);
        CreateSettings(migration);
        CreateNumberSeries(migration);
        CreateOutbox(migration);
        CreateCards(migration);
        CreateSentLinks(migration);
        CreateErrands(migration);
    }

    private static void CreateComments(MigrationBuilder migration)
    {
        CreateSpotted(migration);
        CreateSpottedVersions(migration);
        CreateSpottedLines(migration);
    }
}

internal static class ColumnBuilders
{
    /// <summary>The database gives the id: the way to say so differs by engine, and each reads only its own.</summary>
    public static OperationBuilder<AddColumnOperation> CountedByDatabase(this OperationBuilder<AddColumnOperation> column) => column
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
