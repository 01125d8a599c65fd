namespace Mcu.Workflow.Processing;

/// <summary>A fault as a log may hold it.</summary>
internal static class SafeExceptionFormatter
{
    /// <summary>The kinds and the place: the message of an exception may repeat a person's words, its kind and its place do not.</summary>
    public static string Describe(this Exception fault)
    {
        var kinds = new List<string>();
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            kinds.Add(cause.GetType().Name);
        }

        return $"{string.Join(" < ", kinds)}{Environment.NewLine}{(fault.InnerException ?? fault).StackTrace}";
    }
}
