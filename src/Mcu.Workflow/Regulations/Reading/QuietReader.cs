namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the quiet hours: a stretch such as 21:00-08:00 for each, or none.</summary>
internal static class QuietReader
{
    private const string None = "none";

    public static QuietHours Read(Section root, QuietHours? basis)
    {
        var part = root.Part("quietHours", required: false);
        if (part is null)
        {
            return basis ?? QuietHours.Never;
        }

        var read = new QuietHours(Stretch(part, "staff", basis?.Staff), Stretch(part, "residents", basis?.Residents));
        part.Close();
        return read;
    }

    private static QuietTime? Stretch(Section part, string key, QuietTime? was) =>
        QuietTime.TryRead(part.Text(key, static value => value == None
        || QuietTime.TryRead(value) is not null, Expected.Quiet, was?.ToString() ?? None));
}
