using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

/// <summary>
/// Finds and reads plates, one picture at a time on the caller's thread. Text is sought in a small picture first, in
/// which a near plate is found best and cheapest; when that reads nothing surely, in a still smaller one, for plates
/// that fill the picture, and in a large one, for distant plates; and when nothing at all looks like a plate, once more with
/// the contrast raised place by place, for plates that are burnt out or in the dark.
/// </summary>
internal sealed class PlateEngine : IDisposable
{
    // A search that reads one plate as surely as a gate asks is enough: the natural logarithm of 0.65.
    private const double SureEnough = -0.43;

    // A plate read less surely than this does not count as the one in front of the camera.
    private const double WorthChoosing = -2;

    // A line of a Brazilian plate, as the finder marks it, is 4.2 times as long as it is tall; one in two hundred is
    // shorter than this, but one in three of the American plates that have our grammar.
    private const float LeastLength = 2.6f;

    // Each costs as much as another line; a street of shop signs has dozens.
    private const int MostMends = 4;

    // Below this a text is a shop's sign or a bumper's sticker, not even worth an operator's look.
    private const double WorthShowing = -6;

    private readonly LineFinder finder;
    private readonly LineReader reader;
    private readonly int[] longSides;

    /// <summary>Loads the networks. Throws when a file is missing: <see cref="ModelFiles.Faults"/> says so beforehand.</summary>
    public PlateEngine(PpOcrOptions options)
    {
        Cv2.SetNumThreads(options.Threads);
        finder = new LineFinder(Path.Combine(options.ModelsFolder, ModelFiles.FindsLines), options.Threads);
        reader = new LineReader(
            Path.Combine(options.ModelsFolder, ModelFiles.ReadsLines),
            Path.Combine(options.ModelsFolder, ModelFiles.Characters),
            options.Threads);
        longSides = [options.DetPx, options.DetPx * 2 / 3, .. options.FallbackPx > options.DetPx ? [options.FallbackPx] : Array.Empty<int>()];
    }

    /// <summary>Reads a picture with nothing in it, so that the first car does not pay for the networks' first run.</summary>
    public void WarmUp()
    {
        using var empty = new Mat(720, 1280, MatType.CV_8UC3, Scalar.All(127));
        foreach (var longSide in longSides)
            finder.Find(empty, longSide);
        using var line = new Mat(empty, new Rect(0, 0, LineReader.MostWidth, LineReader.Height)).Clone();
        reader.Read(line);
    }

    /// <summary>What the largest plate may say.</summary>
    public PictureLook Look(ReadOnlySpan<byte> jpeg) => Read(jpeg) switch
    {
        (PlateReading.Refused { Why: PlateRefusal.BadPicture }, _) => new PictureLook.Bad(),
        var (_, seen) => new PictureLook.Opened(seen?.Guesses() ?? []),
    };

    /// <summary>One plate, or why not. Bad bytes are <see cref="PlateRefusal.BadPicture"/>.</summary>
    public (PlateReading Reading, SeenPlate? Seen) Read(ReadOnlySpan<byte> jpeg)
    {
        using var picture = Picture.Open(jpeg);
        if (picture is null)
            return (new PlateReading.Refused(PlateRefusal.BadPicture, []), null);
        var seen = Largest(FindAll(picture));
        return (PlateGrammar.Judge(seen?.Guesses() ?? []), seen);
    }

    /// <summary>All plates in the picture, the surest first; none lies on another.</summary>
    public IReadOnlyList<SeenPlate> FindAll(Mat picture)
    {
        var colours = LayoutHint.HasColours(picture) ? picture : null;
        var found = new List<SeenPlate>();
        var isSure = Array.Exists(longSides, longSide => Search(picture, colours, longSide, found));
        if (!isSure && !found.Exists(IsWorthChoosing))
        {
            using var plain = Contrast.Raised(picture);
            Search(plain, colours, longSides[0], found);
        }

        var apart = new List<SeenPlate>();
        foreach (var plate in found.OrderByDescending(plate => plate.Best.LogLikelihood))
        {
            if (!apart.Exists(plate.Overlaps))
                apart.Add(plate);
        }

        return apart;
    }

    public void Dispose()
    {
        finder.Dispose();
        reader.Dispose();
    }

    private static SeenPlate? Largest(IReadOnlyList<SeenPlate> surestFirst) =>
        surestFirst.Where(IsWorthChoosing).MaxBy(plate => plate.Area)
        ?? (surestFirst.Count > 0 ? surestFirst[0] : null);

    // Adds what one search finds; true once a plate is sure.
    private bool Search(Mat picture, Mat? colours, int longSide, List<SeenPlate> found)
    {
        var quads = finder.Find(picture, longSide).Where(IsReadable).ToList();
        var lines = quads.ConvertAll(quad => ReadLine(picture, quad));
        found.AddRange(lines.SelectMany(line => OneLine(picture, colours, line)));
        found.AddRange(LinePairs.Of(lines).SelectMany(pair => TwoLines(picture, colours, pair.Upper, pair.Lower)));
        if (IsSure(found))
            return true;

        var mends = LineMends.Joined(quads).Concat(lines.Where(IsPromising).Select(line => LineMends.Widened(line.Quad)));
        found.AddRange(mends.Take(MostMends).SelectMany(quad => OneLine(picture, colours, ReadLine(picture, quad))));
        return IsSure(found);
    }

    private static bool IsWorthChoosing(SeenPlate plate) => plate.Best.LogLikelihood > WorthChoosing;

    private static bool IsSure(List<SeenPlate> found) => found.Exists(plate => plate.Best.LogLikelihood > SureEnough);

    private static bool IsReadable(Quad quad) => quad.Width >= quad.Height * 0.9f && quad.Width >= 24;

    // Most of a plate is there when five characters are.
    private static bool IsPromising(ReadLine line) =>
        line.Quad.Width > line.Quad.Height * LeastLength && line.Frames.CountCharacters() >= 5;

    private ReadLine ReadLine(Mat picture, Quad quad)
    {
        using var flat = quad.Flatten(picture, LineReader.Height, LineReader.LeastWidth, LineReader.MostWidth);
        return new ReadLine(quad, reader.Read(flat));
    }

    private static IEnumerable<SeenPlate> OneLine(Mat picture, Mat? colours, ReadLine line)
    {
        // Seven characters are never this narrow.
        if (line.Quad.Width <= line.Quad.Height * 1.8f)
            return [];
        var hint = colours is null ? LayoutHint.None : LayoutHint.OfOneLine(colours, line.Quad);
        using var letters = new LetterCuts(picture, line);
        var texts = PlateTexts.OfOneLine(line.Frames, hint, letters.ForQ);
        return Shown([line], texts, isShapedOurs: line.Quad.Width >= line.Quad.Height * LeastLength && !ForeignMarks.Are(line.Frames, texts));
    }

    private static IEnumerable<SeenPlate> TwoLines(Mat picture, Mat? colours, ReadLine upper, ReadLine lower)
    {
        var hint = colours is null ? LayoutHint.None : LayoutHint.OfTwoLines(colours, upper.Quad);
        using var letters = new LetterCuts(picture, upper);
        return Shown([upper, lower], PlateTexts.OfTwoLines(upper.Frames, lower.Frames, hint, letters.ForQ), isShapedOurs: true);
    }

    private static IEnumerable<SeenPlate> Shown(IReadOnlyList<ReadLine> lines, IReadOnlyList<ScoredText> texts, bool isShapedOurs) =>
        texts.Count > 0 && texts[0].LogLikelihood > WorthShowing ? [new SeenPlate(lines, texts, isShapedOurs)] : [];
}
