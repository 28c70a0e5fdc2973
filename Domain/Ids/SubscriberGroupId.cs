namespace Fokus.Domain.Ids;

/// <summary>A kind of subscription (mensalista) of a tariff book.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct SubscriberGroupId
{
    private readonly string? value;

    private SubscriberGroupId(string value) => this.value = value;

    /// <summary>The text of the id, as it goes to storage and wire.</summary>
    public string Value => value ?? throw IdText.Unset(nameof(SubscriberGroupId));

    /// <summary>Reads an id at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static SubscriberGroupId Parse(string text) =>
        TryParse(text, out var id) ? id : throw IdText.Refused(nameof(SubscriberGroupId), text, IdText.SlugRule);

    /// <summary>True and the id when <paramref name="text"/> is one: 2 to 40 of a-z, 0-9 and hyphen, beginning with a letter.</summary>
    public static bool TryParse(string? text, out SubscriberGroupId id)
    {
        var good = IdText.IsSlug(text);
        id = good ? new SubscriberGroupId(text!) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
