namespace Fokus.Grains.Interfaces.Links;

/// <summary>What became of an invitation.</summary>
[GenerateSerializer, Alias("fokus.InviteAnswer")]
public enum InviteAnswer
{
    /// <summary>The code is good from now on; an older one that was not used is not any more.</summary>
    Invited = 1,

    /// <summary>The garage has a server, and nobody said that it moves: nothing was changed.</summary>
    HasServer = 2,

    /// <summary>No such garage.</summary>
    UnknownGarage = 3,

    /// <summary>Every address is taken, or was freed too short a time ago.</summary>
    NoAddress = 4,
}
