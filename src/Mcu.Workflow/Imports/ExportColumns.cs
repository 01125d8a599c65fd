using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Imports;

/// <summary>What an export sees of a page of appeals beside the appeals themselves.</summary>
internal sealed record ExportSight(IReadOnlyDictionary<long, OutsideRecord> Records,
    IReadOnlyDictionary<long, Person> People, bool Personal)
{
    public string NameOf(long? personId) => personId is { } id && People.TryGetValue(id, out var person) ? person.Name : "";
}

/// <summary>The columns of an export, and an appeal as a row of it.</summary>
internal abstract class ExportColumns(MunicipalityContext town)
{
    public const string Messages = "messages";
    public const string Formals = "appeals";

    /// <summary>Everything that can be taken out.</summary>
    public static IReadOnlyList<string> All { get; } = [Sources.Pos, Sources.Incidents, Messages, Formals];

    public abstract IEnumerable<string> Names { get; }

    protected MunicipalityContext Town => town;

    public static ExportColumns Of(string layout, MunicipalityContext town) =>
        layout is Messages or Formals ? new RegisterColumns(town) : new TwinColumns(town, Layout.Of(layout));

    public abstract IEnumerable<string> Row(Appeal appeal, ExportSight sight);

    protected string Day(DateTimeOffset? moment) =>
        moment is { } at ? town.Local(at).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : "";
    protected string Minute(DateTimeOffset? moment) =>
        moment is { } at ? town.Local(at).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) : "";
    protected static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A register of our own: messages and formal appeals have one each.</summary>
    private sealed class RegisterColumns(MunicipalityContext town) : ExportColumns(town)
    {
        private static readonly string[] Codes =
            ["number", "registered", "source", "outside-number", "outside-date", "topic", "place", "text", "state", "due", "executor",
            "answered", "closed", "solved", "rating", "reopened", "answer", "applicant", "applicant-way"];

        public override IEnumerable<string> Names => Codes.Select(code => Town.Texts.Say($"exports.column.{code}"));

        public override IEnumerable<string> Row(Appeal appeal, ExportSight sight)
        {
            var (texts, open) = (Town.Texts, sight.Personal);
            return
            [
                appeal.FullNumber, Minute(appeal.RegisteredAt), texts.Say($"source.{appeal.Source}"), appeal.OutsideNumber ?? "",
                appeal.OutsideDate?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "", Town.NameOfTopic(appeal.Topic) ?? "",
                open ? appeal.PlaceText ?? "" : "", open ? appeal.Text : "", texts.Name(appeal.State)!.ToString()!, Minute(appeal.DueAt),
                sight.NameOf(appeal.ExecutorId), Minute(appeal.AnsweredAt), Minute(appeal.ClosedAt), appeal.Solved is { } solved
                    ? texts.Say(solved ? "exports.yes" : "exports.no") : "",
                Number(appeal.Rating), Number(appeal.Reopened), open ? appeal.AnswerText ?? "" : "",
                .. Who(open ? appeal.Applicant : null),
            ];
        }

        /// <summary>For whom it was entered, and by which way they are reached; of who writes to the bot the chat is the way.</summary>
        private string[] Who(Applicant? applicant) => applicant is null ? ["", ""] :
        [
            ApplicantFormatter.Named(Town.Texts, applicant),
            string.Join("; ", new[] { applicant.Address, applicant.Mail, applicant.Phone }.OfType<string>()),
        ];
    }

    /// <summary>The columns of another system, with what it said last where nothing has changed here, and the answer behind them.</summary>
    private sealed class TwinColumns(MunicipalityContext town, Layout layout) : ExportColumns(town)
    {
        public override IEnumerable<string> Names =>
            layout.Columns.Select(column => column.Name).Append(Town.Texts.Say("exports.column.answer"));

        public override IEnumerable<string> Row(Appeal appeal, ExportSight sight)
        {
            var said = sight.Records.TryGetValue(appeal.Id, out var record) ? OutsideNews.Read(record.Said) : null;
            var cells = new Dictionary<string, string>(said?.Columns ?? new Dictionary<string, string>(), StringComparer.Ordinal)
            {
                ["executor"] = sight.NameOf(appeal.ExecutorId),
                ["rating"] = appeal.Rating == said?.Rating && said?.Columns.GetValueOrDefault("rating") is { } rating
                    ? rating : Number(appeal.Rating),
            };
            Fill(cells, appeal, said);
            var open = sight.Personal;
            cells["text"] = open ? appeal.Text : "";
            foreach (var place in open ? [] : new[] { "settlement", "street", "house", "link", "tags" })
            {
                cells[place] = "";
            }

            return layout.Columns.Select(column => cells.GetValueOrDefault(column.Code, "")).Append(open ? appeal.AnswerText ?? "" : "");
        }

        /// <summary>What was moved here is written over what the other system said.</summary>
        private void Fill(Dictionary<string, string> cells, Appeal appeal, OutsideNews? said)
        {
            if (said is null)
            {
                (cells["number"], cells["received"], cells["fact"]) =
                    (appeal.OutsideNumber ?? appeal.FullNumber, Minute(appeal.RegisteredAt), Town.NameOfTopic(appeal.Topic) ?? "");
            }

            if (appeal.DueAt != said?.DueAt)
            {
                cells["planned"] = Day(appeal.DueAt);
            }

            if (appeal.State != said?.State)
            {
                cells["finished"] = appeal.Ended || appeal.State == AppealState.Answered
                    ? Minute(appeal.AnsweredAt ?? appeal.ClosedAt) : "";
                foreach (var (column, word) in StateNames.Of(layout.Source, appeal.State))
                {
                    cells[column] = word;
                }
            }
        }
    }
}
