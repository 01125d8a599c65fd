namespace Mcu.Workflow.Regulations;

/// <summary>What the municipality has in the state's feedback platform («Госуслуги. Решаем вместе», ПОС).</summary>
/// <param name="Widget">The number of its organisation in the code of the official widget; null where the file does not say.</param>
public sealed record Pos(string? Widget)
{
    public static readonly Pos None = new((string?)null);
}
