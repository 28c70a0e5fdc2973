using System.Diagnostics;
using System.Globalization;

namespace Fokus.GatewayBench;

/// <summary>A server under measurement, and what its processes cost.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private Contender(string name, Process process, int plain, int tls) => (Name, this.process, Plain, Tls) = (name, process, plain, tls);

    public string Name { get; }

    public int Plain { get; }

    public int Tls { get; }

    /// <summary>What it said when it was ready, after <c>ready</c>; empty when it says nothing.</summary>
    public string Said { get; private init; } = "";

    /// <summary>Starts a server; waits for a line that begins with <paramref name="ready"/>, or until its port answers when that is <c>null</c>.</summary>
    public static async Task<Contender> StartAsync(string name, int plain, int tls, string? ready, ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = ready is not null;
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start");
        var said = "";
        if (ready is null)
        {
            await Ports.AnswersAsync(plain, Patience);
        }
        else
        {
            string? line;
            do
                line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{name} ended before it was ready");
            while (!line.StartsWith(ready, StringComparison.Ordinal));
            said = line[ready.Length..];
        }

        return new(name, started, plain, tls) { Said = said };
    }

    /// <summary>Processor time of the process and its children so far, user and system.</summary>
    public double CpuSeconds() => Family().Sum(Cpu);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private IEnumerable<int> Family()
    {
        yield return process.Id;
        var children = $"/proc/{process.Id}/task/{process.Id}/children";
        if (!File.Exists(children))
            yield break;
        foreach (var child in File.ReadAllText(children).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            yield return int.Parse(child, CultureInfo.InvariantCulture);
    }

    /// <summary>Fields 14 and 15 of /proc/PID/stat, in hundredths of a second; the name in brackets before may hold spaces.</summary>
    private static double Cpu(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
