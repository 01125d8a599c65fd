namespace Mcu.Bots.Channels.Vk;

/// <summary>The platform's error numbers, by what they mean for us.</summary>
internal static class VkCodes
{
    public const int TooManyPerSecond = 6;
    public const int NoPermission = 7;
    public const int AccessDenied = 15;
    public const int NoRightToMethod = 20;
    public const int WrongParameter = 100;
    public const int TooManyReplies = 223;

    /// <summary>No call can succeed until the configuration changes: 4 signature, 5 and 27 key, 28 application.</summary>
    public static bool IsBadToken(int code) => code is 4 or 5 or 27 or 28;

    /// <summary>
    /// 1 unknown, 10 the server's own fault, 9 flood control of this chat, 6 and 29 too many in all, 14 and 17 the platform doubts us.
    /// </summary>
    public static bool IsTemporary(int code) => code is 1 or TooManyPerSecond or 9 or 10 or 14 or 17 or 29;

    /// <summary>Whatever we write would be held up, not only this chat.</summary>
    public static bool IsOfTheWholeChannel(int code) => code is TooManyPerSecond or 14 or 17 or 29;

    /// <summary>The person denied us, blocked us or is gone; the conversation put us out.</summary>
    public static bool IsUnreachable(int code) =>
        code is 18 or 900 or 901 or 902 or 917 or 922 or 925 or 927 or 936 or 945 or 946 or 950 or 983 or 985;

    /// <summary>909 too old, 920 of a kind that cannot be edited; 100 and 15 are said of a message that is gone.</summary>
    public static bool IsMessageLost(int code) => code is 909 or 920 or WrongParameter or AccessDenied;
}
