using System.Reflection;
using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mcu.Data.Tests;

/// <summary>A field that holds something personal says so where it is declared.</summary>
public sealed class PersonalDataTests
{
    private const string Mask = "[удалено]";

    [Fact]
    public async Task Every_field_of_every_table_says_whether_it_is_personal()
    {
        await using var store = await Store.Create("sqlite");
        await using var context = store.Context();

        var silent = context.Model.GetEntityTypes().SelectMany(Fields)
            .Where(field => !field.IsDefined(typeof(PersonalDataAttribute)) && !field.IsDefined(typeof(NotPersonalAttribute)))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}").Order();

        silent.ShouldBeEmpty("Mark them with [PersonalData(…)] or [NotPersonal]");
    }

    [Fact]
    public void What_the_person_said_is_erased_on_request_and_what_the_staff_wrote_when_its_term_is_over()
    {
        var file = new FileRef(FileKind.Document, "vk", "1");
        var answer = new AnswerDraft { AuthorId = 1, At = Some.Now, Version = 1, Text = "Отвечаем Анне", Remark = "имя", Files = [file] };

        PersonalDataFields.Erase(answer, Erasure.OnRequest, Mask).ShouldBe([file]);
        (answer.Text, answer.Remark, answer.Files.Count).ShouldBe(("Отвечаем Анне", "имя", 0));

        PersonalDataFields.Erase(answer, Erasure.OnExpiry, Mask).ShouldBeEmpty();
        (answer.Text, answer.Remark).ShouldBe((Mask, Mask));
    }

    [Fact]
    public void What_was_not_there_is_not_masked()
    {
        var line = new TranscriptLine { Chat = "vk:1", Content = new Content("Анна"), At = Some.Now, From = "vk:1", Name = "Анна" };

        PersonalDataFields.Erase(line, Erasure.OnRequest, Mask);

        (line.Content.Text, line.Name, line.Chat, line.ReplyTo).ShouldBe((Mask, "", "vk:1", null));
    }

    /// <summary>Numbers, days and choices tell of nobody by themselves.</summary>
    private static IEnumerable<PropertyInfo> Fields(IEntityType table) => table.GetProperties()
        .Where(property => !property.ClrType.IsValueType).Select(property => property.PropertyInfo).OfType<PropertyInfo>();
}
