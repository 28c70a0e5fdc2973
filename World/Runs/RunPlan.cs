namespace Fokus.World.Runs;

/// <summary>What a run is made of.</summary>
internal sealed record RunPlan
{
    /// <summary>Where everything of the run is kept; emptied at the start.</summary>
    public required string Folder { get; init; }

    /// <summary>Garages, 1 or more.</summary>
    public int Garages { get; init; } = 1;

    /// <summary>Silos, 1 or more.</summary>
    public int Silos { get; init; } = 1;

    /// <summary>Cars; 0 for cars without end.</summary>
    public int Cars { get; init; }

    /// <summary>1 is a pace that a person can watch; more is faster.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>A folder with pictures; <c>null</c> for pictures of our own drawing.</summary>
    public string? Images { get; init; }

    /// <summary>Decides plates, pictures and their order.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>The gateway's port; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>A database to use; <c>null</c> for a private one.</summary>
    public string? ConnectionString { get; init; }
}
