using Fokus.EdgeBridge.Drivers.Displays;

namespace Fokus.EdgeBridge.Console.Displays;

/// <summary>What the stream of a display page carries.</summary>
/// <param name="First">The first line.</param>
/// <param name="Second">The second line.</param>
/// <param name="Tone">calm, go, act or stop.</param>
/// <param name="Plate">Masked; empty when none is known.</param>
/// <param name="Build">Of the server: a page of another build loads itself anew.</param>
internal sealed record DisplayFrame(string First, string Second, string Tone, string Plate, string Build)
{
    /// <summary>A tone's name in style and script.</summary>
    internal static string NameOf(DisplayTone tone) => tone switch
    {
        DisplayTone.Calm => "calm",
        DisplayTone.Go => "go",
        DisplayTone.Act => "act",
        DisplayTone.Stop => "stop",
    };
}
