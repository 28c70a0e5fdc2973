using System.Text.Json;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>What the centre said.</summary>
internal abstract record CentreReply
{
    private CentreReply()
    {
    }

    /// <summary>It did what it was asked.</summary>
    internal sealed record Done(JsonElement Body) : CentreReply;

    /// <summary>It refused.</summary>
    /// <param name="Code">A word that never changes; empty when it was not the centre that answered so.</param>
    /// <param name="Why">What to do, for people; a line each.</param>
    internal sealed record Refused(string Code, IReadOnlyList<string> Why) : CentreReply;

    /// <summary>Nothing was heard of it, or not to the end: it may have done what it was asked.</summary>
    internal sealed record Unheard(string Why) : CentreReply;
}
