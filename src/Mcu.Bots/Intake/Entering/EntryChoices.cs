using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Intake.Entering;

/// <summary>What a button of the form says.</summary>
internal static class EntryChoices
{
    /// <summary>Nothing of the kind: no number, no address, no name, nobody complained of.</summary>
    public const string None = "-";

    public static EntryForm? Read(Turn turn, EntryForm form, EntryField field, string value) => field switch
    {
        EntryField.Source when Sources.Entered.Contains(value) => Came(form with { Source = value, AtReception = null, Kind = null, OutsideNumber = null, OutsideDate = null }),
        EntryField.Way => Came(form with { AtReception = value == "1" }),
        EntryField.Kind when Enum.TryParse<AppealKind>(value, out var kind) => Came(form with { Kind = kind }),
        EntryField.Name when value == None => form with { Who = ApplicantKind.Citizen, Name = "", Contact = null, People = null },
        EntryField.Name when Enum.TryParse<ApplicantKind>(value, out var who) => form with { Who = who, Name = null, Contact = null, People = null },
        EntryField.Contact when value == None => form with { Contact = "" },
        EntryField.Address when value == None => form with { AddressSaid = true, Address = null, Mail = null, Phone = null },
        EntryField.Text when value == None && form.Files.Count > 0 => form with { Text = turn.Texts.Say("entry.text-in-files") },
        EntryField.About when value == None => form with { AboutSaid = true, About = null },
        EntryField.About when Complaint.Read(value) is { } about => form with { AboutSaid = true, About = about.ToString() },
        EntryField.Topic when turn.Town.Regulation.TopicOf(value) is { } topic => form with { Topic = topic.Code },
        EntryField.Place when value == None => form with { PlaceText = null },
        _ => null,
    };

    /// <summary>What comes by telephone is a message whatever was chosen before.</summary>
    private static EntryForm Came(EntryForm form) => form.OnlyMessage ? form with { Kind = AppealKind.Message } : form;
}
