using Fokus.EdgeBridge.Diagnostics;

namespace Fokus.EdgeBridge.Hosting.Control;

/// <summary><c>diagnostics</c> at the control socket: the sheet as one line of JSON.</summary>
internal sealed class DiagnosticsWord(IDiagnostics diagnostics) : IControlWord
{
    /// <inheritdoc/>
    public string Word => "diagnostics";

    /// <inheritdoc/>
    public ControlReply Answer(string argument) => new(IsDone: true, [DiagnosticsJson.Of(diagnostics.Take())]);
}
