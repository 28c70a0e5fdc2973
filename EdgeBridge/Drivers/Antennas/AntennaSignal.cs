using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Drivers.Antennas;

/// <summary>What an antenna says.</summary>
internal abstract record AntennaSignal
{
    private AntennaSignal()
    {
    }

    /// <summary>A tag is in view.</summary>
    /// <param name="Tag">Which.</param>
    internal sealed record Seen(TagId Tag) : AntennaSignal;

    /// <summary>The reader answers.</summary>
    internal sealed record Online : AntennaSignal;

    /// <summary>The reader does not answer.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Lost(string Why) : AntennaSignal;
}
