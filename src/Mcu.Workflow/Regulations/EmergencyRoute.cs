namespace Mcu.Workflow.Regulations;

/// <summary>A number to call, and whose it is.</summary>
public sealed record Phone(string Name, string? NameEn, string Number);

/// <summary>Topics that a telephone serves faster than a queue: whom to call, and the words that say so.</summary>
public sealed record EmergencyRoute(string Code, IReadOnlyList<string> Topics, IReadOnlyList<Phone> Phones, string Text, string TextEn)
    : Notice(Text, TextEn);
