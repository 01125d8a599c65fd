using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;

namespace Mcu.Bots.Tests.Dialogues.Comments;

/// <summary>
/// The whole road over a real platform's fake: a comment, its card, an executor, an approver, the answer under the comment.
/// </summary>
public sealed class TakenCommentTests
{
    [Fact]
    public async Task A_taken_comment_is_answered_under_itself_and_closed_by_nobody_s_word()
    {
        await using var town = await Town.Open(messenger: "vk");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var author = town.Vk.User(501, "Иван", "Сидоров");
        var comment = author.Comments(town.Vk.Page.Publishes("Ремонт дорог начнётся в понедельник"), "Когда заделаете яму на Ленина, 5?");
        await town.Settle();
        var clerk = town.InGroup(town.Admin());
        await clerk.Presses("Взять");
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Presses("Принять");
        await executor.Says("/answer 1 Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел.");
        comment.Thing.Comments.Count.ShouldBe(1);
        await head.Presses("Утвердить");

        var answer = comment.Thing.Comments[^1];
        (answer.From, answer.ReplyTo).ShouldBe((-town.Vk.GroupId, comment));
        answer.Text.ShouldBe("Иван, здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел.");
        author.Private.Messages.ShouldBeEmpty();
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("с ответом");
        clerk.Shown("Комментарий ·").Text.ShouldContain("есть ответ");
    }
}
