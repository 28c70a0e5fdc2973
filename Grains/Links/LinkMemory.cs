namespace Fokus.Grains.Links;

/// <summary>Whose the link of a garage is, as it is remembered when the activation is lost.</summary>
[GenerateSerializer, Alias("fokus.LinkMemory")]
internal sealed class LinkMemory
{
    /// <summary>The session that was attached last; empty when none ever was.</summary>
    [Id(0)]
    public string Newest { get; set; } = "";
}
