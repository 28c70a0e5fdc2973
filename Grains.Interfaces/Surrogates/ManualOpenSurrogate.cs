using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>The shape in which a <see cref="ManualOpen"/> crosses grain calls.</summary>
[GenerateSerializer, Immutable, Alias("fokus.ManualOpen")]
public struct ManualOpenSurrogate
{
    /// <summary>Executed once.</summary>
    [Id(0)]
    public CommandId Command { get; set; }

    /// <summary>Who.</summary>
    [Id(1)]
    public OperatorId By { get; set; }

    /// <summary>Why.</summary>
    [Id(2)]
    public OpenReason Reason { get; set; }

    /// <summary>In their words.</summary>
    [Id(3)]
    public string Note { get; set; }

    /// <summary>What becomes of the stay.</summary>
    [Id(4)]
    public StayFate Fate { get; set; }

    /// <summary>When it was asked.</summary>
    [Id(5)]
    public Instant AskedAt { get; set; }

    /// <summary>After this moment it is dropped.</summary>
    [Id(6)]
    public Instant Expires { get; set; }
}
