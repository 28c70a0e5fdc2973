using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Edge.Peers;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

namespace Fokus.Edge.Measures;

/// <summary>Whether a dead camera is felt by the others.</summary>
internal static class CameraMeasures
{
    private const int Snaps = 200;
    private const int Cameras = 4;

    internal static async Task<IReadOnlyList<Measured>> RunAsync(Devices devices)
    {
        // Takes every call and answers none.
        using var dead = new TcpListener(IPAddress.Loopback, 0);
        dead.Start();
        var silent = new Uri($"http://{dead.LocalEndpoint}/picture");
        _ = await SnapAsync(devices.Cameras);
        var whole = await SnapAsync(devices.Cameras);
        var others = await SnapAsync([.. devices.Cameras.Take(Cameras - 1), silent]);
        return
        [
            new("snapshot p99, 4 cameras", whole, "ms", Bar: null),
            new("snapshot p99 of 3, the fourth camera dead", others, "ms", Bar: null),
            new("one dead camera of four, ratio of the others' p99", others / whole, "", 1.2),
        ];
    }

    /// <summary>All are asked at once, again and again; answers the p99 of the first three.</summary>
    private static async Task<double> SnapAsync(IReadOnlyList<Uri> addresses)
    {
        using var stop = new CancellationTokenSource();
        var last = AskAsync(CameraOf(addresses[^1]), stop.Token);
        var took = await Task.WhenAll(addresses.Take(Cameras - 1).Select(address => TimeAsync(CameraOf(address))));
        await stop.CancelAsync();
        await last;
        return Spread.Percentile([.. took.SelectMany(times => times)], 0.99);
    }

    private static async Task<List<double>> TimeAsync(HikvisionCamera camera)
    {
        var took = new List<double>(Snaps);
        for (var i = 0; i < Snaps; i++)
        {
            var began = Stopwatch.GetTimestamp();
            if (await camera.SnapAsync(CancellationToken.None) is null)
                throw new InvalidOperationException("A camera that is well gave no picture.");
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        return took;
    }

    private static async Task AskAsync(HikvisionCamera camera, CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await camera.SnapAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }

    private static HikvisionCamera CameraOf(Uri address)
    {
        using var options = JsonDocument.Parse($$"""{"push_token":"bench-token-0001","reads":"edge","snapshot_url":"{{address}}"}""");
        return new(DeviceId.Parse("bench-camera"), HikvisionOptions.Read(new OptionFields(options.RootElement)), TimeProvider.System);
    }
}
