using System.Diagnostics;
using System.Globalization;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr;

namespace Fokus.Alpr;

/// <summary>Damages pictures at random, on a seed, and reads what is left: nothing may throw and nothing may grow.</summary>
internal static class Fuzz
{
    private const int Seed = 4_711;
    private const double MostGrowth = 0.05;

    public static bool Run(PlateEngine engine, IReadOnlyList<string> pictures, int count, TextWriter output)
    {
        var chance = new Random(Seed);
        var settled = 0L;
        for (var round = 1; round <= count; round++)
        {
            var damaged = Damaged(File.ReadAllBytes(pictures[chance.Next(pictures.Count)]), chance);
            engine.Look(damaged);
            // The first fifth is for pools and caches to fill.
            if (round == Math.Max(1, count / 5))
                settled = Resident();
            if (round % 2000 == 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round} pictures, {Resident() / 1e6:F0} MB"));
        }

        var end = Resident();
        var growth = (double)(end - settled) / settled;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} damaged pictures, none broke the reader; memory {settled / 1e6:F0} MB, then {end / 1e6:F0} MB ({growth:+0.0 %;-0.0 %})"));
        return growth <= MostGrowth;
    }

    private static byte[] Damaged(byte[] picture, Random chance)
    {
        var kind = chance.Next(4);
        if (kind == 0)
            return picture[..chance.Next(picture.Length)];
        // Beyond the header, so that it still looks like a picture, or anywhere.
        var from = kind == 1 ? 0 : Math.Min(picture.Length / 2, 700);
        for (var hit = chance.Next(1, 40); hit > 0; hit--)
            picture[chance.Next(from, picture.Length)] = (byte)chance.Next(256);
        return picture;
    }

    private static long Resident()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
