using System.Net;
using Mcu.Bots.Channels.Web;
using Mcu.Bots.Tests.Browser;

namespace Mcu.Bots.Tests.Web;

/// <summary>What somebody's script may not make the program do: hold streams open without end, read what nobody has vouched for.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task A_visitor_has_ten_open_pages_and_others_are_not_held_by_it()
    {
        await using var house = await OpenHouse.Reception();
        using var visitor = house.Browser();
        await visitor.Open("/reception");
        var open = new List<HttpResponseMessage>();
        for (var page = 0; page < StreamLimits.OfVisitor; page++)
        {
            open.Add(await visitor.Get("/chat/events?seats=me&after=0"));
            open[^1].StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await visitor.Get("/chat/events?seats=me&after=0")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var other = house.Browser();
        await other.Open("/reception");
        (await other.Get("/chat/events?seats=me&after=0")).StatusCode.ShouldBe(HttpStatusCode.OK);
        open.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public void An_address_has_room_for_an_office_and_not_for_everybody()
    {
        var limits = new StreamLimits();
        var closed = limits.Enter("first", "203.0.113.5").ShouldNotBeNull();
        for (var page = 1; page < StreamLimits.OfNetwork; page++)
        {
            limits.Enter($"{page}", "203.0.113.5").ShouldNotBeNull();
        }

        limits.Enter("one more", "203.0.113.5").ShouldBeNull();
        closed.Dispose();
        limits.Enter("one more", "203.0.113.5").ShouldNotBeNull("a closed page makes room");
        limits.Enter("one more", "198.51.100.7").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/chat/me/messages", "multipart/form-data; boundary=xXx")]
    [InlineData("/chat/me/messages", "application/x-www-form-urlencoded")]
    [InlineData("/chat/me/presses", "application/json")]
    [InlineData("/staff/in", "application/x-www-form-urlencoded")]
    [InlineData("/staff/in", "multipart/form-data; boundary=xXx")]
    [InlineData("/staff/out", "text/plain")]
    public async Task A_form_without_a_token_is_refused_before_it_is_read(string path, string type)
    {
        await using var house = await OpenHouse.Reception();
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
        { BaseAddress = new Uri(house.Url) };
        var body = new Unread(type);
        using var post = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        post.Headers.ExpectContinue = true;
        post.Headers.Add("Cookie", $"mcu-visitor={new string('a', 43)}");

        (await http.SendAsync(post)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        body.Asked.ShouldBeFalse();
    }

    /// <summary>A body that is sent only when the other side asks for it.</summary>
    private sealed class Unread : HttpContent
    {
        public Unread(string type) => Headers.TryAddWithoutValidation("Content-Type", type);

        public bool Asked { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Asked = true;
            await stream.WriteAsync(new byte[1 << 20]);
        }

        protected override bool TryComputeLength(out long length) => (length = 1 << 20) > 0;
    }
}
