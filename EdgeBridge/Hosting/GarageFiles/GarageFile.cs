using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Stays.PayStations;
using Fokus.EdgeBridge.Stays.Tickets;

namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>A garage as its file describes it. It has been checked whole: every path exists, every brand is known.</summary>
internal sealed record GarageFile
{
    /// <summary>How many megabytes of pictures are kept unless the file says so.</summary>
    internal const long UsualPictureBudgetMegabytes = 4096;

    /// <summary>The most that the file may say: a terabyte.</summary>
    internal const long MostPictureMegabytes = 1 << 20;

    /// <summary>Where the file is, as a full path.</summary>
    public required string Path { get; init; }

    /// <summary>Which garage.</summary>
    public required GarageId Garage { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What its wall clocks show.</summary>
    public required GarageZone Zone { get; init; }

    /// <summary>Its bays.</summary>
    public required int Capacity { get; init; }

    /// <summary>Where its web server listens.</summary>
    public required Uri Listen { get; init; }

    /// <summary>Where everything is stored, as a full path.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The cluster; <c>null</c> for a garage that stands alone.</summary>
    public CloudEntry? Cloud { get; init; }

    /// <summary>The book in force until the cluster sends one.</summary>
    public required TariffBook TariffBook { get; init; }

    /// <summary>How many megabytes of pictures are kept; the oldest goes first.</summary>
    public long PictureBudgetMegabytes { get; init; } = UsualPictureBudgetMegabytes;

    /// <summary>Whether tickets are taken that were printed before the garage sealed any.</summary>
    public UnsealedTickets UnsealedTickets { get; init; } = UnsealedTickets.OfBefore;

    /// <summary>What a screen with a browser shows to see a display page; <c>null</c> when there are none.</summary>
    public string? DisplayToken { get; init; }

    /// <summary>Where measurements go; <c>null</c> when they go nowhere.</summary>
    public TelemetryEntry? Telemetry { get; init; }

    /// <summary>Who may sign in here.</summary>
    public IReadOnlyList<OperatorEntry> Operators { get; init; } = [];

    /// <summary>The pay stations.</summary>
    public IReadOnlyList<PayTerminal> Terminals { get; init; } = [];

    /// <summary>The plate engine; <c>null</c> when only cameras read.</summary>
    public Device? Reader { get; init; }

    /// <summary>The lanes, in the order in which screens show them.</summary>
    public required IReadOnlyList<LaneEntry> Lanes { get; init; }
}
