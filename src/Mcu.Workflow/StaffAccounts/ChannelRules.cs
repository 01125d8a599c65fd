using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>The mode of each channel and the rule behind it, as the log and the staff read them.</summary>
internal static class ChannelRules
{
    public static string Of(IChannel channel, Phrasebook texts) =>
        texts.Say((channel.Legal.Mode, channel.Legal.Foreign) switch
        {
            (LegalMode.Full, true) => "legal.rule.full-foreign",
            (LegalMode.Full, false) => "legal.rule.full",
            (LegalMode.Handoff, true) => "legal.rule.handoff-foreign",
            (LegalMode.Handoff, false) => "legal.rule.handoff",
            (LegalMode.Monitor, true) => "legal.rule.monitor-foreign",
            (LegalMode.Monitor, false) => "legal.rule.monitor",
        });

    public static string List(ChannelDirectory channels, Phrasebook texts) =>
        string.Join("\n\n", channels.All.Select(channel => texts.Say(
            "legal.line", ("channel", texts.Say($"source.{channel.Name}")), ("mode", texts.Name(channel.Legal.Mode)),
            ("rule", Of(channel, texts)))).Prepend(texts.Say("legal.head")));
}
