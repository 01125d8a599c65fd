namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Checks that the parts of the file fit together: deadline rules name blocks and topics; the rest has checks of its own.
/// </summary>
internal static class CrossChecks
{
    public static void Look(Regulation regulation, Section root)
    {
        TopicChecks.Look(regulation, root);
        Deadlines(regulation, root);
        OrganisationChecks.Look(regulation, root);
        EscalationReader.Look(regulation, root);
        RegularDateReader.Check(regulation, root);
        ActorChecks.Look(regulation, root);
        PathChecks.Look(regulation, root);
        ReceptionReader.Check(regulation, root);
    }

    private static void Deadlines(Regulation regulation, Section root)
    {
        if (root.Find("deadlines") is null)
        {
            return;
        }

        var blocks = regulation.Blocks.Select(block => block.Code).ToList();
        var topics = regulation.Topics.Select(topic => topic.Code).ToList();
        foreach (var when in root.Parts("deadlines").Select(rule => rule.Part("when", required: false)))
        {
            Known(when, "block", blocks);
            Known(when, "topic", topics);
        }
    }

    public static void Known(Section? when, string key, IReadOnlyCollection<string> codes)
    {
        if (when?.OptionalText(key) is { } code && !codes.Contains(code))
        {
            when.Fault(key, Expected.Known(key == "block"
                ? $"блока {code} нет в blocks" : Expected.KnownTopic(code), Nearest.To(code, codes)));
        }
    }
}
