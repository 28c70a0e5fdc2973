namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>How the garage does, for whoever has to find out why it does not.</summary>
internal interface IDiagnostics
{
    /// <summary>Everything as it stands now.</summary>
    DiagnosticsSheet Take();
}
