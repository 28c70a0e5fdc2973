using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

public class BoardOrderTests
{
    [Fact]
    public void Every_request_among_the_vectors_is_what_its_line_says()
    {
        var vectors = Vectors.Lines("Gates/WaveshareRelay", "requests.txt").ToList();

        Assert.Equal(10, vectors.Count);
        Assert.All(vectors, vector => Assert.StartsWith(Describe(BoardOrder.Read(vector.Bytes)), vector.Meaning, StringComparison.Ordinal));
    }

    private static string Describe(BoardOrder order) => order switch
    {
        BoardOrder.Flash flash => $"flash relay {flash.Relay} for {flash.Tenths * 100} ms",
        BoardOrder.Switch one => $"relay {one.Relay} {(one.IsOn ? "on" : "off")}",
        BoardOrder.Toggle toggle => $"relay {toggle.Relay} changed over",
        BoardOrder.SwitchAll all => $"all relays {(all.IsOn ? "on" : "off")}",
        _ => "left to libmodbus",
    };
}
