using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Link.Joining;

namespace Fokus.EdgeBridge.Link.Operators;

/// <summary><c>revoke NAME</c>: a garage's tunnel, its link to the cluster and its public hosts are taken away, at once.</summary>
internal sealed class RevokeCommand : IToolCommand
{
    private const string Use = "revoke NAME [--note TEXT] [--centre URL] [--ca FILE]";

    public string Name => "revoke";

    public Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken) => OperatorCall.TryAsync(output, () =>
    {
        var words = CommandWords.Read(arguments, "--note", OperatorCall.Centre, OperatorCall.Ca);
        var garage = OperatorCall.GarageOf(words, Use);
        return OperatorCall.PostAsync(
            words,
            $"/v1/garages/{garage}/link/revoke",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["note"] = words.Find("--note") },
            output,
            _ => [$"Garage {garage} has no tunnel any more. To have it back: ./fokus garage add {garage}, and join again."],
            cancellationToken);
    });
}
