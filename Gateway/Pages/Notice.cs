using NodaTime;

namespace Fokus.Gateway.Pages;

/// <summary>An answer of the gateway's own, as a page for people and as a problem for programs.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">One word for programs and for the access log; it does not change.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What to do next.</param>
internal sealed record Notice(int Status, string Code, Phrase Title, Phrase Text)
{
    /// <summary>After how many seconds to try again; a page does so by itself. <c>null</c> when trying again is no use.</summary>
    public int? RetrySeconds { get; init; }

    public IReadOnlyList<Lamp> Lamps { get; init; } = [];

    /// <summary>A line below the text, such as since when; <c>null</c> for none.</summary>
    public Phrase? Since { get; init; }

    /// <summary>When the garage was heard last, for programs; <c>null</c> when not known.</summary>
    public Instant? LastSeenAt { get; init; }

    /// <summary>Where people inside the garage go instead; <c>null</c> when not known.</summary>
    public string? LocalAddress { get; init; }

    public IReadOnlyList<PageLink> Links { get; init; } = [];
}
