using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Fokus.GatewayBench;

/// <summary>Rounds in which every server is measured, each time in another order: a machine that others use is slower now and then.</summary>
internal static partial class Rounds
{
    private const int Connections = 64;
    private const double LeastRate = 0.7;
    private const double MostCpu = 2.2;

    /// <summary>Prints the table. 0 when the gateway keeps both bars, plain and by TLS; 1 when it does not.</summary>
    public static async Task<int> RunAsync(string folder, int rounds, int seconds)
    {
        await using var stage = new Stage(folder);
        var contenders = await stage.OpenAsync();
        var cookie = contenders.Single(contender => contender.Said.Length > 0).Said;
        var runs = new List<Run>();
        foreach (var contender in contenders)
            await MeasureAsync(contender, isTls: true, round: 0, seconds: Math.Max(seconds, 5), cookie);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var isTls in new[] { false, true })
            {
                for (var turn = 0; turn < contenders.Count; turn++)
                    runs.Add(await MeasureAsync(contenders[(turn + round) % contenders.Count], isTls, round, seconds, cookie));
            }
        }

        return Print(runs, contenders.Select(contender => contender.Name).ToList()) ? 0 : 1;
    }

    private static async Task<Run> MeasureAsync(Contender contender, bool isTls, int round, int seconds, string cookie)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"{(isTls ? "https" : "http")}://localhost:{(isTls ? contender.Tls : contender.Plain)}/eco");
        string[] arguments =
        [
            "-t1", string.Create(CultureInfo.InvariantCulture, $"-c{Connections}"), string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
            "--latency", "-H", $"Host: {Stage.Host}", "-H", $"Cookie: {cookie}", url,
        ];
        var before = contender.CpuSeconds();
        using var wrk = Process.Start(new ProcessStartInfo("/usr/bin/wrk", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var cpu = contender.CpuSeconds() - before;
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || !RequestCount().IsMatch(said))
            throw new InvalidOperationException($"{contender.Name} did not serve: {said}");
        var requests = double.Parse(RequestCount().Match(said).Groups["count"].Value, CultureInfo.InvariantCulture);
        var rate = double.Parse(RatePerSecond().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture);
        return new(contender.Name, isTls, round, rate, cpu / requests * 1e6);
    }

    private static bool Print(List<Run> runs, List<string> names)
    {
        var holds = true;
        Console.WriteLine($"{"",-6}{"proxy",-10}{"req/s",10}{"to nginx",10}{"CPU µs/req",12}{"to nginx",10}");
        foreach (var isTls in new[] { false, true })
        {
            var base0 = runs.Where(run => run.IsTls == isTls && run.Name.Equals("nginx", StringComparison.Ordinal)).ToDictionary(run => run.Round);
            foreach (var name in names)
            {
                var own = runs.Where(run => run.IsTls == isTls && run.Name.Equals(name, StringComparison.Ordinal)).ToList();
                var (rate, cpu) = (Median(own.Select(run => run.Rate)), Median(own.Select(run => run.Cpu)));
                var toRate = Median(own.Select(run => run.Rate / base0[run.Round].Rate));
                var toCpu = Median(own.Select(run => run.Cpu / base0[run.Round].Cpu));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isTls ? "TLS" : "plain"),-6}{name,-10}{rate,10:0}{toRate,10:0.00}{cpu,12:0.0}{toCpu,10:0.00}"));
                if (name.Equals("gateway", StringComparison.Ordinal))
                    holds &= toRate >= LeastRate && toCpu <= MostCpu;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bar: {LeastRate} of nginx's rate or more, {MostCpu} of its CPU a request or less: {(holds ? "held" : "NOT HELD")}"));
        return holds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    [GeneratedRegex(@"(?<count>\d+) requests in", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestCount();

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RatePerSecond();

    private sealed record Run(string Name, bool IsTls, int Round, double Rate, double Cpu);
}
