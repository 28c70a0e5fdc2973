using System.Diagnostics;
using System.Globalization;

namespace Fokus.Edge.Peers;

/// <summary>The devices, seen from the process that is measured.</summary>
internal sealed class Devices : IAsyncDisposable
{
    private readonly Process process;

    private Devices(Process process, IReadOnlyList<int> boards, IReadOnlyList<Uri> cameras) =>
        (this.process, Boards, Cameras) = (process, boards, cameras);

    internal IReadOnlyList<int> Boards { get; }

    internal IReadOnlyList<Uri> Cameras { get; }

    internal static async Task<Devices> StartAsync(int boards, int cameras)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                typeof(Devices).Assembly.Location,
                "simulate",
                boards.ToString(CultureInfo.InvariantCulture),
                cameras.ToString(CultureInfo.InvariantCulture),
            },
        };
        var started = Process.Start(start)!;
        var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The devices did not start.");
        var parts = line.Split('|');
        return new(
            started,
            parts[0].Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToList(),
            parts[1].Split(' ').Select(address => new Uri(address)).ToList());
    }

    /// <summary>A board loses its power, as far as the network can tell.</summary>
    internal Task KillBoardAsync(int number) => OrderAsync(string.Create(CultureInfo.InvariantCulture, $"dead {number}"));

    /// <summary>It has power again.</summary>
    internal Task WakeBoardAsync(int number) => OrderAsync(string.Create(CultureInfo.InvariantCulture, $"awake {number}"));

    private async Task OrderAsync(string order)
    {
        await process.StandardInput.WriteLineAsync(order);
        await process.StandardOutput.ReadLineAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
