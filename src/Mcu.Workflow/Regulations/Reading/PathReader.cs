namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the bounds of an appeal's way; each may be left out, and then there is none.</summary>
internal static class PathReader
{
    public static PathRules Read(Section root)
    {
        if (root.Part("path", required: false) is not { } part)
        {
            return PathRules.Unbounded;
        }

        var reopening = part.Part("reopening", required: false);
        var read = new PathRules(part.Find("selfAnswer") is null ? null : part.Texts("selfAnswer"), Bound(part, "interimDays", 365), Bound(reopening, "times", 20), Bound(reopening, "days", 1000));
        reopening?.Close();
        part.Close();
        return read;
    }

    private static int? Bound(Section? part, string key, int most) => part?.Find(key) is null ? null : part.Number(key, key == "times" ? 0 : 1, most, null);
}
