using Fokus.World.Processes;

namespace Fokus.World.Sites;

/// <summary>The place of one silo: its ports stay the same when it is started again.</summary>
internal sealed class SiloSeat
{
    internal required int Number { get; init; }

    internal required int WebPort { get; init; }

    internal required int LinkPort { get; init; }

    internal required int SiloPort { get; init; }

    internal required int ClientPort { get; init; }

    internal ChildProcess? Process { get; set; }

    internal static SiloSeat Take(int number)
    {
        var ports = FreePort.Take(4);
        return new() { Number = number, WebPort = ports[0], LinkPort = ports[1], SiloPort = ports[2], ClientPort = ports[3] };
    }
}
