namespace Fokus.EdgeBridge.Drivers.Displays;

/// <summary>What a display at a lane shows.</summary>
/// <param name="First">The first line: up to 20 characters.</param>
/// <param name="Second">The second line: up to 20 characters; empty for none.</param>
/// <param name="Tone">How it is meant.</param>
/// <param name="Plate">The plate, masked; empty when none is known. Only for displays with room for it.</param>
internal sealed record DisplayFace(string First, string Second, DisplayTone Tone, string Plate)
{
    /// <summary>The longest line: what the smallest display shows.</summary>
    internal const int LineLength = 20;
}
