using Fokus.Wire.Identity;

namespace Fokus.Gateway.Sessions.Directories;

/// <summary>What a group of the directory may do here.</summary>
internal sealed class DirectoryGroup
{
    /// <summary>The group as the directory spells it; no default.</summary>
    public string Group { get; init; } = "";

    /// <summary>Viewer, Operator or Administrator; no default.</summary>
    public Role? Role { get; init; }

    /// <summary>The garages that its people may see; none unless set.</summary>
    public IReadOnlyList<string> Garages { get; init; } = [];

    /// <summary>True when they may see every garage and the chain console; not unless set.</summary>
    public bool IsChain { get; init; }
}
