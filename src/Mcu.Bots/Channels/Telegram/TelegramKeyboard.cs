using Mcu.Workflow.Messaging;
using Telegram.Bot.Types.ReplyMarkups;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>The buttons under a message.</summary>
internal static class TelegramKeyboard
{
    /// <summary>Null for no buttons: a message without a keyboard, an edit that takes the keyboard away.</summary>
    public static InlineKeyboardMarkup? FromButtons(IReadOnlyList<IReadOnlyList<Button>> rows) => rows.All(row => row.Count == 0)
        ? null
        : new InlineKeyboardMarkup(rows.Where(row => row.Count > 0).Select(row => row.Select(ToInlineButton).ToArray()).ToArray());

    private static InlineKeyboardButton ToInlineButton(Button button) => button.Url is null
        ? InlineKeyboardButton.WithCallbackData(button.Text, button.Data)
        : InlineKeyboardButton.WithUrl(button.Text, button.Url);
}
