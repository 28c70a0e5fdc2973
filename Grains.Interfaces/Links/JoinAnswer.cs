namespace Fokus.Grains.Interfaces.Links;

/// <summary>What became of a garage's server that came with a code.</summary>
[GenerateSerializer, Alias("fokus.JoinAnswer")]
public enum JoinAnswer
{
    /// <summary>It has joined; or it had, and asks once more because the answer was lost.</summary>
    Joined = 1,

    /// <summary>There is no such code.</summary>
    WrongCode = 2,

    /// <summary>The code was good, but is too old.</summary>
    Expired = 3,

    /// <summary>Somebody else, or the same server earlier, has used the code.</summary>
    Used = 4,

    /// <summary>The public key is known already: of another garage when a disk was copied, or of an earlier time.</summary>
    KeyKnown = 5,
}
