namespace Fokus.World.Ordeals;

/// <summary>How much a garage server has to bear.</summary>
internal sealed record OrdealPlan
{
    /// <summary>Decides every moment and every lane.</summary>
    public required int Seed { get; init; }

    /// <summary>Kills without a chance to tidy up.</summary>
    public required int Kills { get; init; }

    /// <summary>Cuts of the line to the cluster.</summary>
    public required int Cuts { get; init; }

    /// <summary>Power cuts: what the disk held at a random moment is all that is left.</summary>
    public required int PowerCuts { get; init; }

    /// <summary>Boards that stand still with an order on its way.</summary>
    public required int Freezes { get; init; }

    /// <summary>Facts that wait when the line comes back.</summary>
    public required int BacklogRows { get; init; }

    /// <summary>The whole of it: what a release has to bear.</summary>
    internal static OrdealPlan Full(int seed) =>
        new() { Seed = seed, Kills = 200, Cuts = 50, PowerCuts = 20, Freezes = 100, BacklogRows = 1_000_000 };

    /// <summary>As much of it as fits into some minutes of a machine with two cores.</summary>
    internal static OrdealPlan Within(int minutes, int seed) => new()
    {
        Seed = seed,
        Kills = Math.Clamp(3 * minutes, 3, 200),
        Cuts = Math.Clamp(minutes, 2, 50),
        PowerCuts = Math.Clamp(minutes * 6 / 10, 1, 20),
        Freezes = Math.Clamp(10 * minutes, 8, 100),
        BacklogRows = Math.Clamp(minutes < 5 ? minutes * 20_000 : 1_000_000, 20_000, 1_000_000),
    };
}
