using System.Globalization;
using System.Text;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Cards;

/// <summary>How an appeal looks to the staff: the words of a card. Its buttons stand in <see cref="CardButtons"/>.</summary>
internal sealed class CardView(DraftView drafts)
{
    /// <summary>Leaves room for the rest of the card within the 4,000 characters that the strictest messenger takes.</summary>
    public const int MostText = 2500;
    private const int MostCard = 3700;
    private const int MostOnPage = 200;

    /// <summary>The answer as sent gets what room there is, and no less than this.</summary>
    public const int LeastAnswer = 900;

    public async Task<Content> Of(UnitOfWork work, Appeal appeal, Card card)
    {
        var executor = appeal.ExecutorId is { } id ? await work.Store.FindPerson(id) : null;
        if (card.Kind is CardKind.Approver or CardKind.Request)
        {
            return await (card.Kind == CardKind.Request ? InformationRequestView.Of(work, appeal, card) : drafts.Of(work, appeal, card));
        }

        if (card.Kind == CardKind.Errand)
        {
            return await ManualDeliveryCard.Of(work, appeal, card);
        }

        if (card.Kind == CardKind.Quality)
        {
            return QualityView.Of(work, appeal, executor);
        }

        var mine = card.Kind == CardKind.Executor && executor is { Active: true } && IsOf(work, executor, card.Chat);

        // Who wrote is for the one who answers; the common chat sees what happened and where.
        var name = mine ? NameOf(work, appeal, await work.Store.FindResident(appeal.ResidentId)) : null;
        var seen = await work.Store.SpottedOf(appeal.Id);
        var more = DeadlineLines.Of(work, appeal) + await InformationRequestView.Lines(work, appeal);
        return new Content(Words(work, appeal, executor, name, seen, more)) { Buttons = CardButtons.Of(work, appeal, card.Kind, mine) };
    }

    /// <summary>The digest of cards held back in a storm: counted by block or topic, most frequent first.</summary>
    public async Task<Content> OfDigest(UnitOfWork work, IReadOnlyList<Card> held)
    {
        if (held.Count == 0)
        {
            return new Content(work.Texts.Say("card.gathered-none"));
        }

        // Read together: after an import there may be thousands.
        await work.Store.AppealsById([.. held.Select(card => card.AppealId!.Value)]);
        var topics = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var card in held)
        {
            var appeal = await work.Store.FindAppeal(card.AppealId!.Value);
            var name = TopicName(work, appeal?.Topic);
            topics[name] = topics.GetValueOrDefault(name) + 1;
        }

        var parts = topics.OrderByDescending(t => t.Value).Take(6).Select(t => $"{t.Key} {t.Value.ToString(CultureInfo.InvariantCulture)}");
        var text = work.Texts.Say("card.gathered", ("count", held.Count), ("topics", string.Join(", ", parts)));
        return new Content(text) { Buttons = [[new Button(work.Texts.Say("button.show"), StaffCommand.Press("show-gathered"))]] };
    }

    public static string TopicName(UnitOfWork work, string? topic) =>
        work.Municipality.NameOfTopic(topic) ?? work.Texts.Say("card.no-topic");

    public static string PlaceOf(Phrasebook texts, Appeal appeal) =>
        appeal.PlaceText ?? appeal.Place?.InDegrees() ?? texts.Say("card.no-place");

    /// <summary>«осталось 3 дня», «просрочено на 5 часов».</summary>
    public static string TimeLeft(Phrasebook texts, Appeal appeal, DateTimeOffset now) =>
        appeal.Ended ? "" : appeal.PausedAt is not null ? texts.Say("card.stands") : TimeLeft(texts, appeal.DueAt - now);

    public static string TimeLeft(Phrasebook texts, TimeSpan left)
    {
        var key = left >= TimeSpan.Zero ? "card.left" : "card.overdue";
        var size = left.Duration();
        return size.TotalDays >= 1
            ? texts.Say($"{key}-days", ("n", (int)size.TotalDays))
            : size.TotalHours >= 1
            ? texts.Say($"{key}-hours", ("n", (int)size.TotalHours)) : texts.Say($"{key}-minutes", ("n", (int)size.TotalMinutes));
    }

    /// <summary>The card of the executor, or of whoever stands in for them today.</summary>
    private static bool IsOf(UnitOfWork work, Person executor, string chat) =>
        string.Equals(executor.Home, chat, StringComparison.Ordinal)
        || string.Equals(work.Municipality.ChatOf(executor).ToString(), chat, StringComparison.Ordinal);

    private static string Words(UnitOfWork work, Appeal appeal, Person? executor, string? name,
        IReadOnlyList<PublicComment> seen, string more)
    {
        var texts = work.Texts;
        var text = new StringBuilder();
        if (appeal.Urgent && !appeal.Ended)
        {
            text.AppendLine(texts.Say("card.urgent"));
        }

        text.AppendLine(texts.Say("card.head", ("number", appeal.FullNumber), ("source", texts.Say($"source.{appeal.Source}"))));
        text.AppendJoin("", FormalAppealView.Lines(work, appeal).Select(line => $"{line}{Environment.NewLine}"));
        text.AppendLine(texts.Say("card.topic", ("topic", TopicName(work, appeal.Topic))));
        text.AppendJoin("", TopicLines.Of(work, appeal).Select(mark => mark + Environment.NewLine));
        text.AppendLine(texts.Say("card.place", ("place", PlaceOf(texts, appeal))));
        text.Append(name is null ? "" : texts.Say("card.who", ("name", name)) + Environment.NewLine);
        text.AppendJoin("", seen.Select(comment => $"{InPublic(work, comment)}{Environment.NewLine}"));
        text.AppendLine().AppendLine(Excerpt.Of(appeal.Text, MostText)).AppendLine();
        if (appeal.Files > 0)
        {
            text.AppendLine(texts.Say("card.files", ("n", appeal.Files)));
        }

        text.AppendLine(texts.Say("card.state", ("state", texts.Name(appeal.State)),
            ("executor", executor is null ? texts.Say("card.nobody") : StaffNames.Shown(texts, executor))));
        text.Append(texts.Say(appeal.ForInformation ? "card.for-information" : appeal.Ended
            ? "card.was-due" : "card.due", ("due", work.Local(appeal.DueAt)), ("left", TimeLeft(texts, appeal, work.Now))));
        text.Append(more);
        return text.Append(Asked(texts, appeal)).Append(Tail(texts, appeal, MostCard - text.Length)).ToString();
    }

    private static string InPublic(UnitOfWork work, PublicComment comment) => string.Join(
        Environment.NewLine,
        [
            work.Texts.Say("card.public", ("author", PublicCommentView.Author(work, comment)),
                ("link", comment.Link ?? comment.PostLink ?? "")).TrimEnd(),
            .. comment is { Versions.Count: > 0, Forgotten: false }
                ? [work.Texts.Say("card.public-edited", ("text", Excerpt.Of(comment.Text, MostOnPage)))] : Array.Empty<string>(),
            .. comment.Official is { } words
                ? [work.Texts.Say("spotted.official", ("text", Excerpt.Of(words, MostOnPage)))] : Array.Empty<string>(),
            .. PublicCommentView.Shut(work, comment),
        ]);

    private static string NameOf(UnitOfWork work, Appeal appeal, Resident? resident) =>
        appeal.Applicant is { } applicant ? ApplicantFormatter.Named(work.Texts, applicant)
        : resident is { Consent: ConsentChoice.Given, Name.Length: > 0 } ? resident.Name : work.Texts.Say("card.unnamed");

    /// <summary>The executor's wish to put the decision off.</summary>
    private static string Asked(Phrasebook texts, Appeal appeal) => appeal is { Postponing: { } wish, Ended: false }
        ? "\n" + texts.Say("card.postponing", ("to", wish.To), ("reason", Excerpt.Of(wish.Reason, MostOnPage)))
        : "";

    private static string Tail(Phrasebook texts, Appeal appeal, int room)
    {
        var text = new StringBuilder();
        if (appeal.DueBeyondCalendar)
        {
            text.Append('\n').Append(texts.Say("card.beyond-calendar"));
        }

        if (appeal.Unreachable)
        {
            text.Append('\n').Append(texts.Say("card.unreachable"));
        }
        else if (appeal.ToldIn is { } channel)
        {
            var (to, from) = (texts.Say($"source.{channel}"), texts.Say($"source.{appeal.Source}"));
            text.Append('\n').Append(texts.Say("card.elsewhere", ("to", to), ("from", from)));
        }

        if (appeal is { AnswerText: { } answer, State: AppealState.Answered or AppealState.Closed or AppealState.Approved })
        {
            text.Append("\n\n").Append(texts.Say("card.answer", ("text", Excerpt.Of(answer, Math.Max(room, LeastAnswer)))));
        }

        if (appeal.Rating is { } rating)
        {
            text.Append('\n').Append(texts.Say("card.rating", ("rating", rating)));
        }

        return text.ToString();
    }
}
