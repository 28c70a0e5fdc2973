using System.Globalization;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>Requests and answers as the makers' manuals write them, byte for byte: what a map says is held against them.</summary>
public class BoardVectorTests
{
    public static TheoryData<string> Brands => [.. ModbusBrands.Folders];

    [Theory]
    [MemberData(nameof(Brands))]
    public void Every_request_among_the_vectors_is_answered_as_its_line_says(string brand)
    {
        var vectors = Vectors.Lines($"Gates/{brand}", "requests.txt").ToList();

        Assert.True(vectors.Count >= 8);
        Assert.All(vectors, vector =>
        {
            using var simulator = ModbusBrands.Simulator(brand, TimeProvider.System);
            var answer = BoardAnswering.To(vector.Bytes, simulator.Board);
            var on = string.Join(',', Enumerable.Range(0, simulator.Board.Map.Outputs.Count).Where(simulator.Board.IsOn));
            var lengths = string.Join(',', simulator.Board.Pulses.Where(pulse => pulse.Length is not null).Select(pulse => string.Create(CultureInfo.InvariantCulture, $" {pulse.Length!.Value.TotalMilliseconds} ms")));
            var said = answer.SequenceEqual(vector.Bytes) ? "echo" : Convert.ToHexString(answer);
            Assert.Equal(vector.Meaning, $"{said}; on:{(on.Length > 0 ? $" {on}" : "")}{lengths}");
        });
    }
}
