using System.Globalization;
using System.Net;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>
/// A page that shows why a plate was missed: the picture with the place that was read, the line as the networks saw it, and
/// every text with its score. One file without links; it holds plates, so it stays where the pictures may be.
/// </summary>
internal sealed class MissSheet : IDisposable
{
    private const int Shown = 420;

    private readonly TextWriter page;

    public MissSheet(TextWriter page)
    {
        this.page = page;
        page.WriteLine(
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Missed plates</title>
            <style>body{font:15px/1.4 sans-serif;margin:1rem;background:#f4f4f2;color:#111}
            article{background:#fff;margin:0 0 1rem;padding:1rem;display:flex;gap:1rem;flex-wrap:wrap}
            img{display:block;max-width:100%;margin-bottom:.5rem}table{border-collapse:collapse}
            td,th{padding:.1rem .8rem .1rem 0;text-align:left}code{font-size:1.1em}h2{font-size:1rem;margin:0 0 .5rem}</style>
            <h1>Missed plates</h1>
            """);
    }

    /// <summary>Adds a picture.</summary>
    /// <param name="read">What is reported of it.</param>
    /// <param name="seen">The plate that was chosen in it; <c>null</c> when none was.</param>
    /// <param name="jpeg">The picture itself.</param>
    public void Add(PictureRead read, SeenPlate? seen, ReadOnlySpan<byte> jpeg)
    {
        page.WriteLine("<article><div>");
        using (var picture = Picture.Open(jpeg))
        {
            if (picture is not null)
                Draw(picture, seen);
        }

        page.WriteLine("</div><div>");
        page.WriteLine($"<h2>{Safe(read.File)}</h2><p>is <code>{Safe(read.Truth ?? "-")}</code>, {Safe(read.Outcome)}</p>");
        page.WriteLine("<table><tr><th>text</th><th>permille</th><th>log-likelihood</th></tr>");
        foreach (var text in seen?.Texts ?? [])
        {
            page.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"<tr><td><code>{text.Text}</code></td><td>{text.Permille}</td><td>{text.LogLikelihood:F2}</td></tr>"));
        }

        page.WriteLine("</table></div></article>");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        page.WriteLine("</html>");
        page.Dispose();
    }

    private void Draw(Mat picture, SeenPlate? seen)
    {
        foreach (var line in seen?.Lines ?? [])
        {
            using var flat = line.Quad.Flatten(picture, LineReader.Height * 2, LineReader.LeastWidth, Shown);
            Image(flat);
        }

        if (seen is not null)
            Cv2.Rectangle(picture, Whole(seen.Place), new Scalar(0, 200, 0), Math.Max(1, picture.Cols / Shown));
        using var small = new Mat();
        var scale = Math.Min(1, (double)Shown / Math.Max(picture.Cols, picture.Rows));
        Cv2.Resize(picture, small, new Size(), scale, scale, InterpolationFlags.Area);
        Image(small);
    }

    private static Rect Whole(Rect2f place) => new((int)place.X, (int)place.Y, (int)place.Width, (int)place.Height);

    private void Image(Mat picture) =>
        page.WriteLine($"<img alt=\"\" src=\"data:image/jpeg;base64,{Convert.ToBase64String(picture.ImEncode(".jpg"))}\">");

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
