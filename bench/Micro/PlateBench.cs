using BenchmarkDotNet.Attributes;
using Fokus.Domain.Plates;

namespace Fokus.Micro;

/// <summary>What is done with each guess of a camera.</summary>
public class PlateBench
{
    private static readonly PlateGuess[] Clean = [new("ABC1D23", 930), new("ABC1O23", 20)];
    private static readonly PlateGuess[] Misread = [new("H1P5456", 930), new("HIP5456", 400), new("H1P5A56", 20)];

    /// <summary>A plate as typed.</summary>
    [Benchmark(Description = "Plate.TryParse, as typed")]
    [Bar(300, Bytes = 40)]
    public bool Typed() => Plate.TryParse("abc-1d23", out _);

    /// <summary>A plate as stored.</summary>
    [Benchmark(Description = "Plate.TryParse, as stored")]
    [Bar(300, Bytes = 0)]
    public bool Stored() => Plate.TryParse("ABC1D23", out _);

    /// <summary>A sure reading with a far rival.</summary>
    [Benchmark(Description = "PlateGrammar.Judge, two guesses")]
    public PlateReading Judged() => PlateGrammar.Judge(Clean);

    /// <summary>A reading with a look-alike to put right.</summary>
    [Benchmark(Description = "PlateGrammar.Judge, three guesses, one repaired")]
    public PlateReading Repaired() => PlateGrammar.Judge(Misread);
}
