using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mcu.Bots.Tests.Browser;

/// <summary>What a person does in one chat of a page: reads, writes, presses.</summary>
internal sealed class Hands(IPage page, string chat)
{
    private const int MostTabs = 60;

    private ILocator Messages => page.GetByTestId($"{chat}-messages").GetByTestId("message");

    public async Task Says(string words)
    {
        await page.GetByTestId($"{chat}-input").FillAsync(words);
        await page.GetByTestId($"{chat}-send").ClickAsync();
    }

    public Task Hears(string words) => Expect(Messages.Filter(new() { HasText = words }).Last).ToBeVisibleAsync();

    public Task Presses(string button) => Button(button).Last.ClickAsync();

    /// <summary>Goes to the field, writes and sends with the keyboard alone.</summary>
    public async Task Types(string words)
    {
        await page.GetByTestId($"{chat}-input").FocusAsync();
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Finds the button with Shift+Tab from the field, as one without a mouse does.</summary>
    public async Task ReachesAndPresses(string button)
    {
        await Expect(Button(button).Last).ToBeVisibleAsync();
        await page.GetByTestId($"{chat}-input").FocusAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == button)
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }
        }

        Assert.Fail($"«{button}» cannot be reached with the keyboard.");
    }

    private ILocator Button(string text) =>
        page.GetByTestId($"{chat}-messages").GetByTestId("message-button").Filter(new() { HasText = text });
}

/// <summary>The stand as somebody uses it.</summary>
internal sealed class StandHands(IPage page)
{
    public IPage Page => page;
    public Hands Resident { get; } = new(page, "resident");
    public Hands Common { get; } = new(page, "staff");
    public Hands Own { get; } = new(page, "own");

    /// <summary>Becomes this person and opens their own chat with the bot, or the common one.</summary>
    public async Task Becomes(string person, bool own = true)
    {
        await page.GetByTestId($"persona-{person}").ClickAsync();
        await Expect(page.GetByTestId($"persona-{person}")).ToHaveAttributeAsync("aria-current", "true");
        await page.GetByTestId(own ? "tab-own" : "tab-staff").ClickAsync();
    }

    public Task SeesNewsFor(string person) => Expect(page.GetByTestId($"news-{person}")).ToBeVisibleAsync();

    public async Task MovesClock(string by)
    {
        var before = await page.GetByTestId("clock-now").InnerTextAsync();
        await page.GetByTestId($"clock-{by}").ClickAsync();
        await Expect(page.GetByTestId("clock-now")).Not.ToHaveTextAsync(before);
    }

    public async Task Fills()
    {
        await page.GetByTestId("fill").ClickAsync();
        await Expect(page.GetByTestId("fill")).ToHaveCountAsync(0);
    }
}
