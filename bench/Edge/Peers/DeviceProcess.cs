using System.Globalization;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;

namespace Fokus.Edge.Peers;

/// <summary>The process of the devices: says where they listen, and kills one or wakes it when it is told to, until its input ends.</summary>
internal static class DeviceProcess
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[20_000], 0xFF, 0xD9];

    internal static async Task<int> RunAsync(int boards, int cameras)
    {
        var boardList = Enumerable.Range(0, boards).Select(_ => new WaveshareRelaySimulator(TimeProvider.System)).ToList();
        var cameraList = new List<HikvisionSimulator>();
        for (var i = 0; i < cameras; i++)
        {
            cameraList.Add(await HikvisionSimulator.StartAsync(TimeProvider.System, CancellationToken.None));
            cameraList[i].Picture = Picture;
        }

        var ports = string.Join(' ', boardList.Select(board => board.Port.ToString(CultureInfo.InvariantCulture)));
        Console.WriteLine($"{ports}|{string.Join(' ', cameraList.Select(camera => camera.SnapshotUrl))}");
        while (await Console.In.ReadLineAsync() is { } order)
        {
            // Dead as a device without power is: nothing is refused, everything is lost.
            if (order.Split(' ') is [var state and ("dead" or "awake"), var board])
            {
                boardList[int.Parse(board, CultureInfo.InvariantCulture)].Misbehaviour =
                    string.Equals(state, "dead", StringComparison.Ordinal) ? BoardMisbehaviour.Dropped : BoardMisbehaviour.None;
            }

            Console.WriteLine("done");
        }

        boardList.ForEach(board => board.Dispose());
        foreach (var camera in cameraList)
            await camera.DisposeAsync();
        return 0;
    }
}
