namespace Mcu.Workflow.Appeals.Values;

/// <summary>
/// By which procedure it goes. The person chose it (S4 1.2.4, 1.2.5): it is never guessed from the channel. The two have registers of
/// their own and are never counted together.
/// </summary>
public enum AppealKind
{
    /// <summary>A message (сообщение): anything that was not filed under the law on citizens' appeals.</summary>
    Message,

    /// <summary>A formal appeal (обращение) under the law No. 59-FZ.</summary>
    Formal,
}

/// <summary>How much hangs on it.</summary>
public enum Importance
{
    Normal,

    /// <summary>Danger, or many people: said by a person or heard in the words.</summary>
    High,
}
