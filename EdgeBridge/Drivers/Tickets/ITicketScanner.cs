namespace Fokus.EdgeBridge.Drivers.Tickets;

/// <summary>A scanner for QR tickets.</summary>
internal interface ITicketScanner
{
    /// <summary>
    /// Runs until cancelled; reconnects by itself. <paramref name="listener"/> gets each code once, without prefix,
    /// suffix or control characters, at most 64 characters long; the same code within two seconds counts once.
    /// </summary>
    Task RunAsync(Action<string> listener, CancellationToken cancellationToken);
}
