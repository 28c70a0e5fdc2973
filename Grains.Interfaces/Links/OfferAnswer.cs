namespace Fokus.Grains.Interfaces.Links;

/// <summary>How far a garage's new key is.</summary>
[GenerateSerializer, Alias("fokus.OfferAnswer")]
public enum OfferAnswer
{
    /// <summary>It is the key in use.</summary>
    InUse = 1,

    /// <summary>Every gateway that is there knows it: the garage may change over.</summary>
    Ready = 2,

    /// <summary>It is on its way to the gateways: ask again.</summary>
    OnItsWay = 3,

    /// <summary>The key is another garage's, or an old one.</summary>
    KeyKnown = 4,

    /// <summary>The garage has no tunnel.</summary>
    NoTunnel = 5,
}
