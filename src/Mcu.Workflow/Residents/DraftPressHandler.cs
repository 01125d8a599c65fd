using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>The buttons of what is not sent yet.</summary>
internal sealed class DraftPressHandler(DraftService drafts, Consents consents, SummaryCard summary, DraftSubmission draftSubmission,
    FollowUps followUps)
    : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } =
        ["skip", "no-photo", "topic", "topics", "send", "edit", "edit-text", "edit-place", "cancel", "append", "fresh"];

    private Task Send(MessageContext context, Resident resident, Draft draft) => DraftRequirements.Stops(context, draft)
        ? drafts.Next(context, resident, draft)
        : draftSubmission.Register(context, resident, draft);

    public async Task Handle(ResidentPress press)
    {
        var (context, resident, verb, id, argument) = press;
        if (await context.Store.FindDraft(id) is not { } draft || draft.ResidentId != resident.Id)
        {
            context.Refuse(new Refusal("refusal.draft-gone"));
            return;
        }

        if (consents.Needed(context, resident) && verb is not ("append" or "fresh" or "cancel"))
        {
            context.Refuse(new Refusal("refusal.choose-consent"));
            return;
        }

        await (verb switch
        {
            "skip" => Skip(context, resident, draft),
            "no-photo" => Begin(context, resident, draft),
            "topic" => TopicPicker.Choose(context, draft, argument) ? drafts.Next(context, resident, draft) : Task.CompletedTask,
            "topics" => Done(() => TopicPicker.Offer(context, draft, argument)),
            "send" => Send(context, resident, draft),
            "edit" => Done(() => SummaryCard.OfferEdits(context, draft)),
            "edit-text" => Expect(context, draft, DraftStep.Rewrite, "intake.rewrite"),
            "edit-place" => Expect(context, draft, DraftStep.Place, "intake.where-anew"),
            "append" => Append(context, resident, draft, argument),
            "fresh" => Begin(context, resident, draft),
            _ => Cancel(context, draft),
        });
    }

    private async Task Skip(MessageContext context, Resident resident, Draft draft)
    {
        draft.PlaceSkipped = true;
        context.Chosen();
        await drafts.Next(context, resident, draft);
    }

    private Task Begin(MessageContext context, Resident resident, Draft draft)
    {
        context.Chosen();
        return drafts.Next(context, resident, draft);
    }

    private async Task Append(MessageContext context, Resident resident, Draft draft, string argument)
    {
        context.Chosen();
        var appeal = long.TryParse(argument, CultureInfo.InvariantCulture, out var id) ? await context.Store.FindAppeal(id) : null;
        if (appeal is null || FollowUps.IsClosed(appeal) || !await context.Store.Owns(resident, appeal))
        {
            context.Refuse(new Refusal("refusal.appeal-closed-begin-new"));
            await drafts.Next(context, resident, draft);
            return;
        }

        await followUps.Append(context, draft, appeal);
    }

    private async Task Cancel(MessageContext context, Draft draft)
    {
        await summary.Finish(context, draft, context.Texts.Say("summary.cancelled"));
        await MessageErasure.Drop(context.Work, draft);
        context.Say("intake.cancelled");
    }

    private static Task Expect(MessageContext context, Draft draft, DraftStep step, string question)
    {
        draft.Step = step;
        context.Chosen();
        context.Say(question);
        return Task.CompletedTask;
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
