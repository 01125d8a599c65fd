namespace Mcu.Workflow;

/// <summary>
/// An expected "no": what somebody asked for cannot be done now, and the phrase under <see cref="Key"/> tells them why.
/// Verbs return null when the thing was done. A fault (a bug, a full disk) is an exception and never a refusal.
/// </summary>
/// <param name="Key">Key of the phrase in the resources, e.g. <c>refusal.no-such-appeal</c>.</param>
/// <param name="Args">Named arguments of the phrase.</param>
public sealed record Refusal(string Key, params (string Name, object? Value)[] Args);
