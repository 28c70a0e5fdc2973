using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Link.Joining;

namespace Fokus.EdgeBridge.Link.Operators;

/// <summary><c>rotate NAME</c>: a garage makes a new key. Nothing of what passes is lost.</summary>
internal sealed class RotateCommand : IToolCommand
{
    private const string Use = "rotate NAME [--centre URL] [--ca FILE]";

    public string Name => "rotate";

    public Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken) => OperatorCall.TryAsync(output, () =>
    {
        var words = CommandWords.Read(arguments, OperatorCall.Centre, OperatorCall.Ca);
        var garage = OperatorCall.GarageOf(words, Use);
        return OperatorCall.PostAsync(
            words,
            $"/v1/garages/{garage}/link/rotate",
            new Dictionary<string, object?>(StringComparer.Ordinal),
            output,
            _ => [$"Garage {garage} is asked for a new key: it makes one within half a minute, if it is up."],
            cancellationToken);
    });
}
