namespace Fokus.Domain.Ids;

/// <summary>One part of a garage that is counted, and may be priced, apart: a floor, a yard, the bays behind an inner gate.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct AreaId
{
    private readonly string? value;

    private AreaId(string value) => this.value = value;

    /// <summary>The whole garage: the only area of one that is not divided.</summary>
    public static AreaId Garage { get; } = Parse("garage");

    /// <summary>The text of the id, as it goes to storage and wire.</summary>
    public string Value => value ?? throw IdText.Unset(nameof(AreaId));

    /// <summary>Reads an id at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static AreaId Parse(string text) =>
        TryParse(text, out var id) ? id : throw IdText.Refused(nameof(AreaId), text, IdText.SlugRule);

    /// <summary>True and the id when <paramref name="text"/> is one: 2 to 40 of a-z, 0-9 and hyphen, beginning with a letter.</summary>
    public static bool TryParse(string? text, out AreaId id)
    {
        var good = IdText.IsSlug(text);
        id = good ? new AreaId(text!) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
