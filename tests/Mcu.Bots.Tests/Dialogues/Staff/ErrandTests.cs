using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>An applicant whom no chat leads to: nothing is sent by itself, and somebody says how it was sent.</summary>
public sealed class ErrandTests
{
    private const string Number = "МЦУ-2026-000001";
    private const string Answer = "Здравствуйте! Фонарь на Мира, 3 починили 10 ноября. Отдел ЖКХ, тел. 2-15-40.";

    [Theory, InEveryMessenger]
    [Mcu.Tests.Clause("S1-46", "размещение ответов на электронных платформах и системах")]
    public async Task The_answer_is_a_task_of_who_places_and_the_proof_is_kept(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (clerk, executor, head) = await InWork(town);

        await executor.Says($"/answer 1 {Answer}");
        clerk.Listens();
        await head.Says("/approve 1");
        clerk.Hears(Answer, "отправьте сами", "Кому: Иванов Иван Иванович", "письмом, 160000, ул. Мира, 3");
        (await town.Appeal()).State.ShouldBe(AppealState.Approved);

        await clerk.Presses("Отправлено");
        clerk.Hears("исходящий номер");
        await clerk.Says("исх. 12-45 от 10.11.2026");
        (await town.Appeal()).State.ShouldBe(AppealState.Answered);
        clerk.Shown("отправьте сами").Text.ShouldContain("Смирнова Ольга: исх. 12-45");
        clerk.Shown("отправьте сами").Buttons.ShouldBeEmpty();
        await clerk.Says("/history 1");
        clerk.Hears("исх. 12-45 от 10.11.2026");
    }

    [Fact]
    public async Task A_picture_is_a_proof_too_and_so_is_the_word_that_there_is_no_number()
    {
        await using var town = await Town.Open();
        var (clerk, executor, head) = await InWork(town);
        await executor.SaysAndSends("/ask 1 Какой номер у столба?");
        clerk.Hears("нужно уточнить", "Какой номер у столба?", "сообщите заявителю");
        await clerk.Presses("Отправлено");
        await clerk.Presses("Без номера");
        await clerk.Says("/history 1");
        clerk.Hears("Заявителю сообщили: без номера");

        await executor.Says($"/answer 1 {Answer}");
        await head.Says("/approve 1");
        await clerk.Presses("Отправлено");
        await clerk.SendsPhoto();
        (await town.Appeal()).State.ShouldBe(AppealState.Answered);
        (await town.Look(r => r.ErrandsOf(Id(town))))[^1].Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_things_that_wait_are_asked_apart_and_the_list_brings_each()
    {
        await using var town = await Town.Open();
        var (clerk, executor, head) = await InWork(town);
        await executor.SaysAndSends("/ask 1 Какой номер у столба?");
        await executor.Says($"/answer 1 {Answer}");
        await head.Says("/approve 1");

        await clerk.Says("/sent 1 исх. 1");
        clerk.Hears("ждут отправки: 2");
        await clerk.Says("/tosend");
        clerk.Hears("Нужно отправить самим: 2", $"{Number}: сообщить заявителю", $"{Number}: ответ");
        await clerk.Presses("№ 1");
        clerk.Hears("нужно уточнить");
        await clerk.Presses("Отправлено");
        await clerk.Says("по телефону 9 ноября");
        (await town.Appeal()).State.ShouldBe(AppealState.Approved);
        await clerk.Says("/tosend");
        clerk.Hears("Нужно отправить самим: 1");
        await town.InGroup(clerk).Says("/place 1");
        await town.InGroup(clerk).Presses("Без номера");
        (await town.Appeal()).State.ShouldBe(AppealState.Answered);
        await clerk.Says("/tosend");
        clerk.Hears("Отправлять самим нечего");
    }

    [Fact]
    public async Task An_answer_that_goes_back_is_not_to_be_sent_any_more()
    {
        await using var town = await Town.Open();
        var (clerk, executor, head) = await InWork(town);
        await executor.Says($"/answer 1 {Answer}");
        await head.Says("/approve 1");
        await head.Says("/rework 1 назовите подрядчика");
        clerk.Shown("отправьте сами").Text.ShouldContain("ответ вернули на доработку");
        await clerk.Says("/sent 1 исх. 1");
        clerk.Hears("отправлять нечего");
        await executor.Says($"/answer 1 {Answer} Подрядчик – Горсвет.");
        clerk.Listens();
        await head.Says("/approve 1");
        clerk.Hears("Подрядчик – Горсвет", "отправьте сами");
    }

    [Fact]
    public async Task The_morning_digest_counts_what_waits_to_be_sent()
    {
        await using var town = await Town.Open();
        var (clerk, executor, _) = await InWork(town);
        await executor.SaysAndSends("/ask 1 Какой номер у столба?");
        await clerk.Says("/digest");
        clerk.Hears("Отправить самим: 1");
    }

    [Fact]
    public async Task When_the_term_of_keeping_is_over_nothing_of_the_applicant_is_left()
    {
        await using var town = await Town.Open();
        var (clerk, executor, head) = await InWork(town);
        await executor.Says($"/answer 1 {Answer}");
        await head.Says("/approve 1");
        await clerk.Says("/sent 1 исх. 7, Иванову");
        await clerk.Says("/close 1");
        var id = Id(town);
        await town.Pass(TimeSpan.FromDays(366 * 4));
        await town.Pass(TimeSpan.FromDays(1));
        var delivery = (await town.Look(r => r.ErrandsOf(id))).ShouldHaveSingleItem();
        delivery.Text.ShouldNotContain("Мира");
        delivery.Proof.ShouldNotContain("Иванову");
        (await town.Appeal()).Applicant!.Name.ShouldNotContain("Иванов");
    }

    private static long Id(Town town) => town.Appeal().GetAwaiter().GetResult().Id;

    private static async Task<(Voice Clerk, Voice Executor, Voice Head)> InWork(Town town)
    {
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.Admin();
        await Letter(town);
        await clerk.Says("/assign 1 Кузнецову");
        executor.Hears("Иванов Иван Иванович");
        await executor.Says("/accept 1");
        return (clerk, executor, head);
    }

    /// <summary>A letter that somebody entered.</summary>
    private static async Task Letter(Town town)
    {
        var (book, appealCards, clock) =
            (town.Services.GetRequiredService<AppealRegistration>(), town.Services.GetRequiredService<AppealCards>(),
            town.Services.GetRequiredService<AppealClock>());
        await town.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(async work =>
        {
            var (deadline, term) = clock.ForNew(new AppealFacts(Sources.Letter, null), work.Now);
            var wanted = new NewAppeal
            {
                ResidentId = OfflineApplicant.New(work).Id,
                Source = Sources.Letter,
                Applicant = new Applicant(ApplicantKind.Citizen, "Иванов Иван Иванович", Address: "160000, ул. Мира, 3"),
                Text = "Не горит фонарь, ул. Мира, 3",
                From = work.Now,
                Deadline = deadline,
                Term = term,
            };
            await appealCards.Open(work, await book.Register(work, wanted, Actor.System), CardKind.Staff, work.Municipality.StaffChat);
        });
        await town.Settle();
    }
}
