using System.Globalization;

namespace Fokus.Letters;

/// <summary>Draws a character, lets the network name it, corrects the network; and so on.</summary>
internal sealed class Training(int seed)
{
    private const int Batch = 48;
    private const float Rate = 1.5e-3f;
    private const int Report = 200;
    private const int Unseen = 2000;

    public LetterNet Run(int samples, TextWriter progress)
    {
        var chance = new Random(seed);
        var net = new LetterNet(chance);
        var picture = new LetterPicture(seed + 1);
        var steps = samples / Batch;
        var surprise = 0f;
        for (var step = 1; step <= steps; step++)
        {
            for (var i = 0; i < Batch; i++)
            {
                var character = Thrown(chance);
                surprise += net.Learn(picture.Draw(Glyphs.All[character]), character);
            }

            // A short warm-up, then down along half a cosine.
            var rate = Rate * MathF.Min(1, step / 100f) * (1 + MathF.Cos(MathF.PI * step / steps)) / 2;
            foreach (var each in net.All)
                each.Step(rate, Batch, step);
            if (step % Report != 0 && step != steps)
                continue;
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step * Batch} samples, surprise {surprise / Batch / Report:F3}"));
            surprise = 0;
        }

        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Right(net)} of {Unseen} that it never saw are named rightly"));
        return net;
    }

    // O, Q and D are what readers take for one another most, so they come up more often.
    private static int Thrown(Random chance) =>
        chance.Next(5) == 0 ? Glyphs.All.IndexOf("OQD"[chance.Next(3)], StringComparison.Ordinal) : chance.Next(Glyphs.All.Length);

    private int Right(LetterNet net)
    {
        var (chance, picture, right) = (new Random(seed + 2), new LetterPicture(seed + 3), 0);
        for (var i = 0; i < Unseen; i++)
        {
            var character = chance.Next(Glyphs.All.Length);
            if (net.Name(picture.Draw(Glyphs.All[character]), char.IsAsciiLetter(Glyphs.All[character])) == character)
                right++;
        }

        return right;
    }
}
