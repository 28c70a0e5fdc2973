using System.Diagnostics;
using System.Globalization;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>What the public way to a garage has to bear: real programs on real namespaces, on this machine as it is.</summary>
internal static class NetworkOrdeal
{
    public static IReadOnlyList<OrdealCase> All { get; } = [.. FrontCases.All, .. TunnelCases.All, .. IsolationCases.All, EnrolmentOrdeal.Enrolled];

    /// <summary>Goes through all cases, one after the other.</summary>
    /// <param name="cases">Which.</param>
    /// <param name="rounds">How often each.</param>
    /// <param name="say">Is told of each measure when it is there.</param>
    /// <param name="cancellationToken">Ends it; what was not measured by then does not hold.</param>
    public static async Task<IReadOnlyList<Measure>> RunAsync(
        IReadOnlyList<OrdealCase> cases, int rounds, Action<Measure> say, CancellationToken cancellationToken)
    {
        var measures = new List<Measure>();
        foreach (var one in cases)
        {
            var numbers = one.Bars.Select(_ => new List<double>()).ToList();
            var fault = "";
            for (var round = 0; round < rounds && fault.Length == 0; round++)
                fault = await TryAsync(one, numbers, cancellationToken);
            foreach (var (bar, row) in one.Bars.Zip(numbers))
            {
                measures.Add(new(bar, row, row.Count == rounds ? "" : fault));
                say(measures[^1]);
            }
        }

        return measures;
    }

    /// <summary>As a line of the table.</summary>
    public static string Line(Measure measure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measure.Bar.Event,-58} {Text(measure.Median),7} {Text(measure.Worst),7}  at most {measure.Bar.Most,3:0} {measure.Bar.Unit,-7} {(measure.Holds ? "holds" : "DOES NOT HOLD")} {measure.Fault}");

    /// <summary>One case that cannot go on must not hide what came of the others.</summary>
    private static async Task<string> TryAsync(OrdealCase one, List<List<double>> numbers, CancellationToken cancellationToken)
    {
        var at = 0;
        try
        {
            await foreach (var number in one.Once(cancellationToken).WithCancellation(cancellationToken))
                numbers[at++].Add(number);
            return at == one.Bars.Count ? "" : throw new UnreachableException("a case has a number for each of its bars");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return "not measured: the time for all of it was over";
        }
        catch (Exception broken) when (broken is InvalidOperationException or IOException or TimeoutException or HttpRequestException or OperationCanceledException or System.Net.Sockets.SocketException or System.Net.WebSockets.WebSocketException)
        {
            return $"not measured: {broken.Message.ReplaceLineEndings(" ")}";
        }
    }

    private static string Text(double? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";
}
