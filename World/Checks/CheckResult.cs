namespace Fokus.World.Checks;

/// <summary>What the comparer found. All zero is the only good answer.</summary>
/// <param name="LostFacts">Facts in a garage's journal that the cluster does not have.</param>
/// <param name="DuplicateStays">Stays that were opened more than once, in a journal or in the cluster.</param>
/// <param name="PulsesWithoutDecision">Pulses that a board counted and no living decision explains.</param>
/// <param name="WrongCars">Cars whose stay, payment or pulses are not exactly what they must be.</param>
internal sealed record CheckResult(int LostFacts, int DuplicateStays, int PulsesWithoutDecision, int WrongCars)
{
    /// <summary>Nothing lost, nothing doubled, no gate without a decision. A car that a power cut left standing does not count here.</summary>
    internal bool IsUnbroken => this is { LostFacts: 0, DuplicateStays: 0, PulsesWithoutDecision: 0 };

    /// <summary>All that, and every car came through as it should.</summary>
    internal bool IsGood => IsUnbroken && WrongCars == 0;
}
