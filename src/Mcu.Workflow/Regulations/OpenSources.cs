namespace Mcu.Workflow.Regulations;

/// <summary>
/// The clock of what is written in public: terms until somebody is responsible, until the answer, until the answer to something important,
/// and until the final answer after an interim one; how many minutes quiet words are gathered for the digest.
/// </summary>
public sealed record OpenSources(string Routed, string Answered, string Important, string AfterInterim, int DigestMinutes);
