using Mcu.Bots.Channels;
using Mcu.Bots.Sending;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Faults;

public sealed class UnnotedTests
{
    private static readonly Address Chat = new("mail", "5");
    private readonly Unnoted _unnoted = new(new ChannelBook([new Pigeons(new ChannelLimits(6, TimeSpan.Zero, 20))]));

    [Fact]
    public void At_the_start_one_letter_may_be_unnoted_and_with_every_saving_one_more()
    {
        AreSentUntilTooMany().ShouldBe(1);
        IsSaved();
        AreSentUntilTooMany().ShouldBe(2);
        IsSaved();
        AreSentUntilTooMany().ShouldBe(2, "a third of six a second");
    }

    [Fact]
    public void Nobody_is_let_go_until_what_was_sent_is_saved()
    {
        var chat = new ChatQueue("mail:5", "mail:5");
        AreSentUntilTooMany();
        _unnoted.Hold(chat);
        _unnoted.Saving();
        _unnoted.Landed(Chat, []);
        _unnoted.Saved([]).ShouldBe([chat]);
        AreSentUntilTooMany().ShouldBe(1, "the one that landed during the saving still counts");
    }

    [Fact]
    public void While_the_database_takes_nothing_nobody_is_let_go_and_what_it_did_not_take_comes_again_first()
    {
        var (first, second) = (new Note(1, _ => Task.CompletedTask), new Note(2, _ => Task.CompletedTask));
        IsSaved();
        _unnoted.Landed(Chat, [first]);
        _unnoted.Hold(new ChatQueue("mail:5", "mail:5"));
        var notes = _unnoted.Saving();
        _unnoted.Landed(new Address("pigeon", "6"), [second]);

        _unnoted.Saved(notes).ShouldBeEmpty();

        _unnoted.TooMany(Chat).ShouldBeTrue();
        _unnoted.Saving().ShouldBe([first, second]);
        _unnoted.Saved([]).Count.ShouldBe(1);
        _unnoted.TooMany(Chat).ShouldBeFalse();
    }

    [Fact]
    public void A_channel_without_limits_is_not_held()
    {
        var free = new Unnoted(new ChannelBook([new Pigeons(ChannelLimits.None)]));
        for (var i = 0; i < 100; i++)
        {
            free.Landed(Chat, []);
        }

        free.TooMany(Chat).ShouldBeFalse();
    }

    private int AreSentUntilTooMany()
    {
        var sent = 0;
        for (; !_unnoted.TooMany(Chat); sent++)
        {
            _unnoted.Landed(Chat, []);
        }

        return sent;
    }

    private void IsSaved()
    {
        _unnoted.Saving();
        _unnoted.Saved([]);
    }

    private sealed class Pigeons(ChannelLimits limits) : IChannel
    {
        public string Name => "mail";
        public ChannelLimits Limits => limits;
        public Task<Delivery> Send(Parcel parcel, CancellationToken stop) => throw new NotSupportedException();
        public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => throw new NotSupportedException();
        public string? LinkWith(string code) => null;
    }
}
