namespace Mcu.Fakes;

/// <summary>A message as people see it now, whatever messenger shows it.</summary>
public interface IFakeMessage
{
    int MessageId { get; }
    bool FromBot { get; }
    string Text { get; }
    IReadOnlyList<FakeButton> Buttons { get; }
    IReadOnlyList<FakeFile> Files { get; }
}
