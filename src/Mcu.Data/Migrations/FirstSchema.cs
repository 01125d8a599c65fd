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
/// A test holds it against the schema that the model makes.
/// </summary>
[DbContext(typeof(McuContext))]
[Migration("20261121_01_FirstSchema")]
internal sealed partial class FirstSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAppeals(migrationBuilder);
        CreateHistory(migrationBuilder);
        CreateAnswers(migrationBuilder);
        CreateReminders(migrationBuilder);

        CreateDrafts(migrationBuilder);
        CreateResidentMessages(migrationBuilder);
        CreateMessageVersions(migrationBuilder);

        CreatePeople(migrationBuilder);
        CreatePersonAddresses(migrationBuilder);
        CreateInvites(migrationBuilder);
        CreateResidents(migrationBuilder);
        CreateConsents(migrationBuilder);

        CreateInbox(migrationBuilder);
        CreateSetAsides(migrationBuilder);
        CreateCursors(migrationBuilder);
        CreateConversations(migrationBuilder);
        CreateTranscript(migrationBuilder);
        CreateSettings(migrationBuilder);
        CreateNumberSeries(migrationBuilder);

        CreateOutbox(migrationBuilder);
        CreateCards(migrationBuilder);
    }
}

internal static class ColumnBuilders
{
    /// <summary>The database gives the id: the way to say so differs by engine, and each reads only its own.</summary>
    public static OperationBuilder<AddColumnOperation> CountedByDatabase(this OperationBuilder<AddColumnOperation> column) => column
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
