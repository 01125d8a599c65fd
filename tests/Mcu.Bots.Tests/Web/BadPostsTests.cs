using System.Net;
using System.Text;
using Mcu.Bots.Channels.Web;
using Mcu.Bots.Tests.Browser;
using Mcu.Bots.Tests.Channels;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Http;

namespace Mcu.Bots.Tests.Web;

/// <summary>What a browser should never post, and somebody's script will.</summary>
public sealed class BadPostsTests
{
    private const string Edge = "xXx";
    private static readonly string[] Junk = ["", "\0", "\r\n", "--"
        + Edge, "%", "-1", "9223372036854775808", "NaN", "1e400", "\uFFFD", "\u202E", "\"", new('ж', 5000)];

    private static readonly (string Name, string Value)[] Fields =
    [
        ("key", "0b6f0a0e-5f1c-4b6e-9d6a-0d7a3c1a2b3c"), ("text", "Яма на Ленина, 5"), ("reply", "17"), ("line", "17"),
        ("data", "send:5:"), ("lat", "55.75"), ("lon", "37.61"),
    ];

    private static readonly string Whole =
        string.Concat(Fields.Select(field => $"--{Edge}\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n"))
        + $"--{Edge}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"яма.png\"\r\nContent-Type: image/png\r\n\r\nbytes\r\n--{Edge}--\r\n";

    [Fact]
    public async Task Ten_thousand_mangled_posts_are_refused_or_read_and_what_is_read_is_whole()
    {
        var random = new Random(7);
        var (read, refused) = (0, 0);
        for (var i = 0; i < SpoiltJson.Mutations; i++)
        {
            var mangled = Mangled(random);
            var (form, no) = await Read(mangled);
            (form is null).ShouldBe(no is not null, mangled);
            (read, refused) = form is null ? (read, refused + 1) : (read + 1, refused);
            if (form is not null)
            {
                form.Text.Length.ShouldBeLessThanOrEqualTo(CleanText.Most);
                form.Text.ShouldNotContain('\0');
                (form.Line >= 0 && form.Button.Length <= 64 && Math.Abs(form.Place?.Latitude ?? 0) <= 90).ShouldBeTrue(mangled);
            }
        }

        (read > 1000 && refused > 1000).ShouldBeTrue($"read {read}, refused {refused}");
    }

    [Fact]
    public async Task None_of_them_is_a_fault_of_the_program()
    {
        await using var house = await OpenHouse.Reception();
        using var visitor = house.Browser();
        await visitor.Open("/reception");
        var random = new Random(11);
        for (var i = 0; i < 100; i++)
        {
            using var answer = await visitor.PostsRaw("/chat/me/" + (i % 2 == 0 ? "messages" : "presses"), Bytes(Mangled(random)), Edge);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NoContent, HttpStatusCode.BadRequest);
        }

        house.Complaints().ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static string Mangled(Random random)
    {
        var post = Whole;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var from = random.Next(post.Length);
            post = post[..from] + Junk[random.Next(Junk.Length)] + post[Math.Min(post.Length, from + random.Next(12))..];
        }

        return post;
    }

    private static byte[] Bytes(string post) => Encoding.UTF8.GetBytes(post);

    private static async Task<(MessageForm? Form, Workflow.Refusal? No)> Read(string post)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.ContentType, request.Body) =
            ("POST", $"multipart/form-data; boundary={Edge}", new MemoryStream(Bytes(post)));
        return await MessageForm.Read(request);
    }
}
