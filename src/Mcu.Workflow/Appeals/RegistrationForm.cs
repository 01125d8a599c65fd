using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// An appeal that a registrar is entering for somebody: one at a time for each person. Personal data, so it goes like a draft.
/// </summary>
public sealed class RegistrationForm
{
    public required long PersonId { get; set; }
    [PersonalData(Erasure.WithRow)] public required RegistrationFormKind Form { get; set; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset At { get; set; }
}

/// <summary>A line of the form.</summary>
[PhraseKey("entryfield")]
public enum RegistrationFormField
{
    Source,
    Number,

    /// <summary>Of what was said: at a personal reception, or by telephone.</summary>
    Way,
    Kind,
    Received,
    Name,
    Contact,
    Address,
    Text,
    About,
    Topic,
    Place,
}

/// <summary>What is known so far. <see cref="Missing"/> says what is to be asked next.</summary>
public sealed record RegistrationFormKind
{
    /// <summary>Grows with every change: a button under an earlier summary must not enter what it did not show.</summary>
    public int Version { get; init; }

    /// <summary>What the next words are about.</summary>
    public RegistrationFormField? Asked { get; init; }

    /// <summary>One of <see cref="Sources"/>.</summary>
    public string? Source { get; init; }
    public string? OutsideNumber { get; init; }
    public DateOnly? OutsideDate { get; init; }
    public bool? AtReception { get; init; }
    public AppealKind? Kind { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public ApplicantKind Who { get; init; }

    /// <summary>Empty for one that bears no name.</summary>
    public string? Name { get; init; }
    public string? Contact { get; init; }
    public int? People { get; init; }

    /// <summary>An address was given, or it was said that there is none.</summary>
    public bool AddressSaid { get; init; }
    public string? Address { get; init; }
    public string? Mail { get; init; }
    public string? Phone { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>The album that the files came in: its later parts join them.</summary>
    public string? AlbumKey { get; init; }
    public bool AboutSaid { get; init; }

    /// <summary>Whom it complains of (<see cref="Complaint"/>); null for nobody.</summary>
    public string? About { get; init; }
    public string? Topic { get; init; }
    public string? PlaceText { get; init; }

    /// <summary>Null where everything is known that must be.</summary>
    public RegistrationFormField? Missing =>
        Source is null ? RegistrationFormField.Source
        : OutsideNumber is null && Source == Sources.Documents ? RegistrationFormField.Number
        : AtReception is null && Source == Sources.Oral ? RegistrationFormField.Way
        : Kind is null ? RegistrationFormField.Kind
        : Name is null ? RegistrationFormField.Name
        : Contact is null && Who is (ApplicantKind.Company or ApplicantKind.Group) ? RegistrationFormField.Contact
        : !AddressSaid ? RegistrationFormField.Address
        : Text is null ? RegistrationFormField.Text
        : Kind == AppealKind.Formal && !AboutSaid ? RegistrationFormField.About
        : null;

    /// <summary>Who asks; without a name where the appeal bears none.</summary>
    public Applicant Applicant => new(Who, Name ?? "", Contact is { Length: > 0 } ? Contact : null, Address, Mail, Phone, People);

    /// <summary>
    /// By telephone a formal appeal cannot be filed (59-FZ, art. 7: written or electronic; art. 13: said at a personal reception), so what
    /// comes so is a message.
    /// </summary>
    public bool OnlyMessage => Source == Sources.Hotline || (Source == Sources.Oral && AtReception == false);
}
