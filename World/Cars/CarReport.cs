using Fokus.Domain.Tariffs;

namespace Fokus.World.Cars;

/// <summary>What became of one car, told by the journal, the cluster and the boards, not by the car.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="Picture">What the cameras saw.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record CarReport(int Number, string Picture, CarOutcome Outcome)
{
    /// <summary>Which garage it visited.</summary>
    public string Garage { get; init; } = "";

    /// <summary>The plate that was read; <c>null</c> for a ticket.</summary>
    public string? Plate { get; init; }

    /// <summary>The ticket; <c>null</c> for a plate.</summary>
    public string? Ticket { get; init; }

    /// <summary>The stay; <c>null</c> when there is none.</summary>
    public string? Stay { get; init; }

    /// <summary>The fact that opened the stay, as garage:epoch:seq.</summary>
    public string? EntryFact { get; init; }

    /// <summary>The fact that closed the stay.</summary>
    public string? ExitFact { get; init; }

    /// <summary>The payment's id.</summary>
    public string? Payment { get; init; }

    /// <summary>What the stay cost.</summary>
    public long PriceCentavos { get; init; }

    /// <summary>Why; the amounts add up to the price.</summary>
    public IReadOnlyList<QuoteLine> PriceLines { get; init; } = [];

    /// <summary>What was paid.</summary>
    public long PaidCentavos { get; init; }

    /// <summary>Pulses that the boards counted for its two passages.</summary>
    public int Pulses { get; init; }

    /// <summary>From the camera's push at the entry to the lane's decision, in milliseconds; <c>null</c> for a ticket.</summary>
    public double? PictureToDecisionMs { get; init; }

    /// <summary>From the decision to the pulse on the board, in milliseconds, at the entry.</summary>
    public double? DecisionToPulseMs { get; init; }

    /// <summary>What a person should know; empty when all went as it should.</summary>
    public string Note { get; init; } = "";
}
