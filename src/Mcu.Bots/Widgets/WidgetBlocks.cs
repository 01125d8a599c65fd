using Mcu.Workflow.Localization;

namespace Mcu.Bots.Widgets;

/// <summary>
/// What is put on the municipality's site: our own button with the chat, and the official block of «Госуслуги. Решаем вместе».
/// </summary>
internal static class WidgetBlocks
{
    /// <summary>Where the official widget lives.</summary>
    public const string OfficialScript = "https://pos.gosuslugi.ru/bin/script.min.js";
    public const string OfficialForm = "https://pos.gosuslugi.ru/form";

    /// <summary>The element that the official script opens its form from.</summary>
    public const string OfficialElement = "js-show-iframe-wrapper";

    public static string Own(string script) => $"<script src=\"{script}\" async></script>";

    /// <summary>Works without scripts too: then it is a link.</summary>
    public static string Official(string code, Phrasebook texts) => $"""
        <div id="{OfficialElement}">
          <button type="button" class="pos-banner-btn_2">{texts.Say("widget.official.button")}</button>
        </div>
        <script src="{OfficialScript}"></script>
        <script>Widget("{OfficialForm}", {code})</script>
        <noscript><a href="{OfficialForm}/?opaId={code}">{texts.Say("widget.official.link")}</a></noscript>
        """;
}
