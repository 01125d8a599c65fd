using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Registration;

/// <summary>What a button of the form says.</summary>
internal static class RegistrationFormChoices
{
    /// <summary>Nothing of the kind: no number, no address, no name, nobody complained of.</summary>
    public const string None = "-";

    public static RegistrationFormKind? Read(MessageContext context, RegistrationFormKind form, RegistrationFormField field,
        string value) => field switch
        {
            RegistrationFormField.Source when Sources.Entered.Contains(value) =>
                Came(form with { Source = value, AtReception = null, Kind = null, OutsideNumber = null, OutsideDate = null }),
            RegistrationFormField.Way => Came(form with { AtReception = value == "1" }),
            RegistrationFormField.Kind when Enum.TryParse<AppealKind>(value, out var kind) => Came(form with { Kind = kind }),
            RegistrationFormField.Name when value == None =>
                form with { Who = ApplicantKind.Citizen, Name = "", Contact = null, People = null },
            RegistrationFormField.Name when Enum.TryParse<ApplicantKind>(value, out var who) =>
                form with { Who = who, Name = null, Contact = null, People = null },
            RegistrationFormField.Contact when value == None => form with { Contact = "" },
            RegistrationFormField.Address when value == None => form with { AddressSaid = true, Address = null, Mail = null, Phone = null },
            RegistrationFormField.Text when value == None && form.Files.Count > 0 =>
                form with { Text = context.Texts.Say("entry.text-in-files") },
            RegistrationFormField.About when value == None => form with { AboutSaid = true, About = null },
            RegistrationFormField.About when Complaint.Read(value) is { } about => form with { AboutSaid = true, About = about.ToString() },
            RegistrationFormField.Topic when context.Municipality.Regulation.TopicOf(value) is { } topic =>
                form with { Topic = topic.Code },
            RegistrationFormField.Place when value == None => form with { PlaceText = null },
            _ => null,
        };

    /// <summary>What comes by telephone is a message whatever was chosen before.</summary>
    private static RegistrationFormKind Came(RegistrationFormKind form) =>
        form.OnlyMessage ? form with { Kind = AppealKind.Message } : form;
}
