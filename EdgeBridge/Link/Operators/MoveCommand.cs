using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Link.Joining;

namespace Fokus.EdgeBridge.Link.Operators;

/// <summary><c>move NAME</c>: a garage gets another server. The old one serves until the new one has joined.</summary>
internal sealed class MoveCommand : IToolCommand
{
    private const string Use = "move NAME [--web-port N] [--centre URL] [--ca FILE]";

    public string Name => "move";

    public Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken) => OperatorCall.TryAsync(output, () =>
    {
        var words = CommandWords.Read(arguments, "--web-port", OperatorCall.Centre, OperatorCall.Ca);
        var garage = OperatorCall.GarageOf(words, Use);
        var body = new Dictionary<string, object?>(StringComparer.Ordinal) { ["move"] = true, ["web_port"] = words.Number("--web-port") };
        return OperatorCall.PostAsync(words, $"/v1/garages/{garage}/link/code", body, output, InviteLines.Of, cancellationToken);
    });
}
