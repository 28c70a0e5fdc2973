using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Link.Joining;

namespace Fokus.EdgeBridge.Link.Operators;

/// <summary><c>add NAME</c>: a garage is added to the chain, and a code is made by which its server joins.</summary>
internal sealed class AddCommand : IToolCommand
{
    private const string Use = "add NAME [--host HOST]... [--title TEXT] [--bays N] [--zone ID] [--web-port N] [--centre URL] [--ca FILE]";

    public string Name => "add";

    public Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken) => OperatorCall.TryAsync(output, () =>
    {
        var words = CommandWords.Read(arguments, "--host", "--title", "--bays", "--zone", "--web-port", OperatorCall.Centre, OperatorCall.Ca);
        var garage = OperatorCall.GarageOf(words, Use);
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = words.Find("--title"),
            ["capacity"] = words.Number("--bays"),
            ["zone"] = words.Find("--zone"),
            ["hosts"] = words.All("--host"),
            ["web_port"] = words.Number("--web-port"),
        };
        return OperatorCall.PostAsync(words, $"/v1/garages/{garage}/link/code", body, output, InviteLines.Of, cancellationToken);
    });
}
