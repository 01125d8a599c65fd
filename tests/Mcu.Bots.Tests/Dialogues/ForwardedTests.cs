using Mcu.Bots.Tests.Dialogues.Staff;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Words that somebody passes on are content, never an order.</summary>
public sealed class ForwardedTests
{
    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task A_command_that_a_clerk_forwards_into_the_staff_chat_does_nothing(string messenger)
    {
        await using var office = await Office.Open(messenger: messenger);
        await office.Clerk.Forwards("/decline 1 спам");
        office.Clerk.DoesNotHear("отклонено");
        (await office.Town.Appeal()).State.ShouldBe(AppealState.Registered);
        await office.Resident.Says("/status 1");
        office.Resident.DoesNotHear("спам");
    }

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task A_forward_is_no_answer_to_what_the_bot_has_asked_a_clerk(string messenger)
    {
        await using var office = await Office.Open(messenger: messenger);
        await office.Clerk.Says("/decline 1");
        office.Clerk.Listens();
        await office.Clerk.Forwards("спам");
        office.Clerk.Hears("Это пересланное сообщение");
        (await office.Town.Appeal()).State.ShouldBe(AppealState.Registered);
    }

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task A_forward_in_a_clerk_s_own_chat_is_told_to_be_no_command(string messenger)
    {
        await using var office = await Office.Open(messenger: messenger);
        await office.Executor.Forwards("моё");
        office.Executor.Hears("Пересланное");
    }

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task A_resident_s_forward_is_content_of_the_appeal_and_no_command(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Registers();
        var other = town.Resident(6, "Анна");
        await other.Forwards("забыть");
        other.Buttons.ShouldNotContain("Удалить мои данные");
        await other.Forwards("/status 1");
        await other.Forwards("Яма на дороге, ул. Садовая, 3");
        await other.Presses("Согласен");
        await other.Presses("Отправить");
        other.Hears("МЦУ-2026-000002");
        (await town.Appeal(2)).Text.ShouldContain("/status 1");
        (await town.Appeal(2)).PlaceText!.ShouldContain("Садовая");
    }

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task Forwarded_words_are_no_place_of_an_appeal(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("Не горит фонарь");
        await resident.Presses("Согласен");
        await resident.Forwards("в понедельник обещали");
        resident.DoesNotHear("Всё ли верно");
        resident.Hears("где");
    }

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task A_forwarded_invitation_lets_nobody_in(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var admin = town.Admin();
        await admin.Says("/invite исполнитель ЖКХ");
        var code = admin.Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        var stranger = town.Clerk(2002, "Иван Петров");
        await stranger.Forwards(code);
        stranger.Hears(messenger == "vk" ? Said.Consent : "Пересланный код");
        await stranger.Says("/mine");
        stranger.DoesNotHear("в работе");
        await stranger.Says(code);
        stranger.Hears("исполнитель");
    }
}
