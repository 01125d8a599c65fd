namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Checks that the parts of the file fit together: topics name units, deadline rules name blocks and topics.</summary>
internal static class CrossChecks
{
    public static void Look(Regulation regulation, Section root)
    {
        Topics(regulation, root);
        Deadlines(regulation, root);
        OrganisationChecks.Look(regulation, root);
        ReceptionReader.Check(regulation, root);
    }

    private static void Topics(Regulation regulation, Section root)
    {
        if (root.Problems.Within("blocks"))
        {
            return; // units that could not be read would be missed by every topic
        }

        var known = regulation.Units.Select(unit => unit.Code).ToHashSet();
        // Inherited topics have no line of their own: what is wrong is then that the blocks are listed without topics.
        var written = root.Find("topics") is null ? null : root.Parts("topics");
        for (var at = 0; at < regulation.Topics.Count; at++)
        {
            var unit = regulation.Topics[at].Unit;
            if (unit.Length == 0 || known.Contains(unit))
            {
                continue;
            }

            var expected = Expected.Known(Expected.KnownUnit(unit), Nearest.To(unit, known));
            if (written is null)
            {
                root.Fault("blocks", $"{expected}; перечислите и свои topics");
                return;
            }

            written.ElementAtOrDefault(at)?.Fault("unit", expected);
        }
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

    private static void Known(Section? when, string key, IReadOnlyCollection<string> codes)
    {
        if (when?.OptionalText(key) is { } code && !codes.Contains(code))
        {
            when.Fault(key, Expected.Known(key == "block" ? $"блока {code} нет в blocks" : $"темы {code} нет в topics", Nearest.To(code, codes)));
        }
    }
}
