namespace Fokus.EdgeBridge.Drivers.Antennas;

/// <summary>An antenna that reads toll tags at one lane.</summary>
internal interface IAntenna
{
    /// <summary>
    /// Runs until cancelled; reconnects by itself. <paramref name="listener"/> gets each tag that is in view, at most once
    /// within three seconds, and is told when the reader is lost and when it is back. A tag that is seen is no payment and no
    /// identity that an operator of tags has accepted: it is a number that was in view.
    /// </summary>
    Task RunAsync(Action<AntennaSignal> listener, CancellationToken cancellationToken);
}
