namespace Fokus.Domain.Ids;

/// <summary>One stay: the time of one vehicle inside. It is the id of the entry visit, so it can be minted once only.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct StayId
{
    private readonly string? value;

    private StayId(string value) => this.value = value;

    /// <summary>The text of the id, as it goes to storage and wire.</summary>
    public string Value => value ?? throw IdText.Unset(nameof(StayId));

    /// <summary>Reads an id at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static StayId Parse(string text) =>
        TryParse(text, out var id) ? id : throw IdText.RefusedMinted(nameof(StayId));

    /// <summary>True and the id when <paramref name="text"/> is one: 8 to 64 of a-z, 0-9 and hyphen.</summary>
    public static bool TryParse(string? text, out StayId id)
    {
        var good = IdText.IsMinted(text);
        id = good ? new StayId(text!) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
