using Mcu.Bots.Channels;
using Mcu.Bots.Sending;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Faults;

public sealed class UnnotedTests
{
    private static readonly Address Chat = new("mail", "5");
    private static readonly DateTimeOffset Now = new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero);
    private readonly Unnoted _unnoted = new(new ChannelBook([new Pigeons(new ChannelLimits(20, TimeSpan.Zero, 20))]));
    private readonly List<Letter> _underWay = [];

    [Fact]
    public void At_the_start_one_letter_may_be_unnoted_and_with_every_ten_savings_one_more()
    {
        AllAreSaved(9);
        LeaveUntilTooMany().ShouldBe(1);
        AllAreSaved();
        LeaveUntilTooMany().ShouldBe(2);
        AllAreSaved(10);
        LeaveUntilTooMany().ShouldBe(2, "a tenth of twenty a second");
    }

    [Fact]
    public void Where_nobody_limits_the_channel_ten_letters_may_be_unnoted_and_no_more()
    {
        var free = new Unnoted(new ChannelBook([new Pigeons(ChannelLimits.None)]));
        for (var saving = 0; saving < 1000; saving++)
        {
            free.Saving();
            free.Saved([]);
        }

        var left = 0;
        for (; left < 100 && !free.TooMany(Chat, Now); left++)
        {
            free.Left(Chat, Some.Letter(), Now);
        }

        left.ShouldBe(10);
    }

    [Fact]
    public void Nobody_is_let_go_until_what_was_sent_is_saved()
    {
        var chat = new ChatQueue("mail:5", "mail:5");
        AllAreSaved(10);
        LeaveUntilTooMany();
        _unnoted.Hold(chat);
        Land();
        _unnoted.LetGo(Now).ShouldBeEmpty("nothing is saved yet");
        _unnoted.Saving();
        LeaveUntilTooMany().ShouldBe(0);

        _unnoted.Saved([]);

        _unnoted.LetGo(Now).ShouldBe([chat]);
        _unnoted.LetGo(Now).ShouldBeEmpty();
    }

    [Fact]
    public void What_lands_during_a_saving_counts_until_the_next_one()
    {
        AllAreSaved(10);
        LeaveUntilTooMany().ShouldBe(2);
        _unnoted.Landed(Chat, _underWay[0], []);
        _unnoted.Saving();
        _unnoted.Landed(Chat, _underWay[1], []);
        _unnoted.Saved([]);
        LeaveUntilTooMany().ShouldBe(1);
    }

    [Fact]
    public void A_request_that_hangs_holds_up_nobody()
    {
        var chat = new ChatQueue("mail:5", "mail:5");
        LeaveUntilTooMany().ShouldBe(1);
        _unnoted.Hold(chat);
        var soon = _unnoted.LookAgainAt(Now).ShouldNotBeNull();
        _unnoted.LetGo(soon - TimeSpan.FromTicks(1)).ShouldBeEmpty();
        _unnoted.LetGo(soon).ShouldBe([chat]);
        _unnoted.LookAgainAt(soon).ShouldBeNull();
    }

    [Fact]
    public void While_the_database_takes_nothing_nobody_is_let_go_and_what_it_did_not_take_comes_again_first()
    {
        var (first, second) = (new Note(1, _ => Task.CompletedTask), new Note(2, _ => Task.CompletedTask));
        AllAreSaved(20);
        _unnoted.Landed(Chat, Some.Letter(), [first]);
        var notes = _unnoted.Saving();
        _unnoted.Landed(new Address("pigeon", "6"), Some.Letter(), [second]);

        _unnoted.Saved(notes);

        LeaveUntilTooMany().ShouldBe(0);
        _unnoted.Saving().ShouldBe([first, second]);
        _unnoted.Saved([]);
        LeaveUntilTooMany().ShouldBe(1, "as at the start");
    }

    private int LeaveUntilTooMany()
    {
        var left = 0;
        for (; !_unnoted.TooMany(Chat, Now); left++)
        {
            _underWay.Add(Some.Letter());
            _unnoted.Left(Chat, _underWay[^1], Now);
        }

        return left;
    }

    private void Land()
    {
        _underWay.ForEach(letter => _unnoted.Landed(Chat, letter, []));
        _underWay.Clear();
    }

    private void AllAreSaved(int times = 1)
    {
        Land();
        for (var i = 0; i < times; i++)
        {
            _unnoted.Saving();
            _unnoted.Saved([]);
        }
    }

    private static class Some
    {
        public static Letter Letter() =>
            new(new OutboxRow { Kind = OutboxKind.Send, Chat = "mail:5", Priority = Priority.Resident, Content = new Content("") });
    }

    private sealed class Pigeons(ChannelLimits limits) : IChannel
    {
        public string Name => "mail";
        public ChannelLimits Limits => limits;
        public IdForm Ids => new("1", _ => true, "1", _ => true);
        public Task<Delivery> Send(Parcel parcel, CancellationToken stop) => throw new NotSupportedException();
        public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => throw new NotSupportedException();
        public string? LinkWith(string code) => null;
    }
}
