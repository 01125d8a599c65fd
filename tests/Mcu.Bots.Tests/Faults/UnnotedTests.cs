using Mcu.Workflow.Messaging;
using Mcu.Workflow.Outbox;

namespace Mcu.Bots.Tests.Faults;

public sealed class UnnotedTests
{
    private static readonly Address Chat = new("mail", "5");
    private static readonly DateTimeOffset Now = new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero);
    private readonly UnrecordedSends _unrecordedSends = new(new ChannelDirectory([new Pigeons(new ChannelLimits(20, TimeSpan.Zero, 20))]));
    private readonly List<PendingMessage> _underWay = [];

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
        var free = new UnrecordedSends(new ChannelDirectory([new Pigeons(ChannelLimits.None)]));
        for (var saving = 0; saving < 1000; saving++)
        {
            free.Saving();
            free.Saved([]);
        }

        var left = 0;
        for (; left < 100 && !free.LimitReached(Chat, Now); left++)
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
        _unrecordedSends.Hold(chat);
        Land();
        _unrecordedSends.Release(Now).ShouldBeEmpty("nothing is saved yet");
        _unrecordedSends.Saving();
        LeaveUntilTooMany().ShouldBe(0);

        _unrecordedSends.Saved([]);

        _unrecordedSends.Release(Now).ShouldBe([chat]);
        _unrecordedSends.Release(Now).ShouldBeEmpty();
    }

    [Fact]
    public void What_lands_during_a_saving_counts_until_the_next_one()
    {
        AllAreSaved(10);
        LeaveUntilTooMany().ShouldBe(2);
        _unrecordedSends.Completed(Chat, _underWay[0], []);
        _unrecordedSends.Saving();
        _unrecordedSends.Completed(Chat, _underWay[1], []);
        _unrecordedSends.Saved([]);
        LeaveUntilTooMany().ShouldBe(1);
    }

    [Fact]
    public void A_request_that_hangs_holds_up_nobody()
    {
        var chat = new ChatQueue("mail:5", "mail:5");
        LeaveUntilTooMany().ShouldBe(1);
        _unrecordedSends.Hold(chat);
        var soon = _unrecordedSends.NextCheckAt(Now).ShouldNotBeNull();
        _unrecordedSends.Release(soon - TimeSpan.FromTicks(1)).ShouldBeEmpty();
        _unrecordedSends.Release(soon).ShouldBe([chat]);
        _unrecordedSends.NextCheckAt(soon).ShouldBeNull();
    }

    [Fact]
    public void While_the_database_takes_nothing_nobody_is_let_go_and_what_it_did_not_take_comes_again_first()
    {
        var (first, second) = (new DeliveryUpdate(1, _ => Task.CompletedTask), new DeliveryUpdate(2, _ => Task.CompletedTask));
        AllAreSaved(20);
        _unrecordedSends.Completed(Chat, Some.Letter(), [first]);
        var deliveryUpdates = _unrecordedSends.Saving();
        _unrecordedSends.Completed(new Address("pigeon", "6"), Some.Letter(), [second]);

        _unrecordedSends.Saved(deliveryUpdates);

        LeaveUntilTooMany().ShouldBe(0);
        _unrecordedSends.Saving().ShouldBe([first, second]);
        _unrecordedSends.Saved([]);
        LeaveUntilTooMany().ShouldBe(1, "as at the start");
    }

    private int LeaveUntilTooMany()
    {
        var left = 0;
        for (; !_unrecordedSends.LimitReached(Chat, Now); left++)
        {
            _underWay.Add(Some.Letter());
            _unrecordedSends.Left(Chat, _underWay[^1], Now);
        }

        return left;
    }

    private void Land()
    {
        _underWay.ForEach(pending => _unrecordedSends.Completed(Chat, pending, []));
        _underWay.Clear();
    }

    private void AllAreSaved(int times = 1)
    {
        Land();
        for (var i = 0; i < times; i++)
        {
            _unrecordedSends.Saving();
            _unrecordedSends.Saved([]);
        }
    }

    private static class Some
    {
        public static PendingMessage Letter() =>
            new(new OutboxRow { Kind = OutboxKind.Send, Chat = "mail:5", Priority = Priority.Resident, Content = new Content("") });
    }

    private sealed class Pigeons(ChannelLimits limits) : IChannel
    {
        public string Name => "mail";
        public ChannelLimits Limits => limits;
        public IdForm Ids => new("1", _ => true, "1", _ => true);
        public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop) => throw new NotSupportedException();
        public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => throw new NotSupportedException();
        public string? LinkWith(string code) => null;
    }
}
