namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary><c>alpr</c>: this engine on pictures of the user's.</summary>
internal sealed class AlprCommand : IToolCommand
{
    public string Name => "alpr";

    public Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken) =>
        ReadPlatesCommand.RunAsync(arguments, output, cancellationToken);
}
