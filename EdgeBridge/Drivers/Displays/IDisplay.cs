namespace Fokus.EdgeBridge.Drivers.Displays;

/// <summary>A display that tells a driver what to do.</summary>
internal interface IDisplay
{
    /// <summary>
    /// Shows a text, whole, whatever was shown before. <c>null</c> when it was handed over, which for most displays is all that
    /// can be known; else why not. Never repeats; the caller has it shown again. Called by one at a time.
    /// </summary>
    Task<string?> ShowAsync(DisplayFace face, CancellationToken cancellationToken);
}
