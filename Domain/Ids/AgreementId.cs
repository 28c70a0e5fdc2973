namespace Fokus.Domain.Ids;

/// <summary>What a shop may give to its visitors: an agreement (convênio) of a tariff book.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct AgreementId
{
    private readonly string? value;

    private AgreementId(string value) => this.value = value;

    /// <summary>The text of the id, as it goes to storage and wire.</summary>
    public string Value => value ?? throw IdText.Unset(nameof(AgreementId));

    /// <summary>Reads an id at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static AgreementId Parse(string text) =>
        TryParse(text, out var id) ? id : throw IdText.Refused(nameof(AgreementId), text, IdText.SlugRule);

    /// <summary>True and the id when <paramref name="text"/> is one: 2 to 40 of a-z, 0-9 and hyphen, beginning with a letter.</summary>
    public static bool TryParse(string? text, out AgreementId id)
    {
        var good = IdText.IsSlug(text);
        id = good ? new AgreementId(text!) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
