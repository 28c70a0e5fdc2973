using Fokus.Domain.Plates;

namespace Fokus.EdgeBridge.Drivers.Readers;

/// <summary>What an engine makes of one picture. What it means is for the lane, which sees several of one vehicle.</summary>
internal abstract record PictureLook
{
    private PictureLook()
    {
    }

    /// <summary>It was looked at.</summary>
    /// <param name="Guesses">What the largest plate in it may say; empty when there is none.</param>
    internal sealed record Opened(IReadOnlyList<PlateGuess> Guesses) : PictureLook;

    /// <summary>It cannot be opened.</summary>
    internal sealed record Bad : PictureLook;
}
