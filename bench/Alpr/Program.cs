using System.Globalization;
using Fokus.Alpr;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

// alpr FOLDER [--limit N]      reads FOLDER/img against FOLDER/truth.csv, beside Debian's Tesseract on the same crops
// alpr fuzz FOLDER [PICTURES]  damages pictures and looks whether anything breaks or grows
var faults = ModelFiles.Faults(ModelFiles.UsualFolder());
if (args.Length == 0 || faults.Count > 0)
{
    Console.WriteLine(args.Length == 0 ? "use: ./fokus bench alpr FOLDER [--limit N], or ./fokus bench alpr fuzz FOLDER [PICTURES]" : string.Join(Environment.NewLine, faults));
    return 2;
}

var isFuzz = string.Equals(args[0], "fuzz", StringComparison.Ordinal);
var folder = args.ElementAtOrDefault(isFuzz ? 1 : 0) ?? "";
var number = args.Length > 2 ? int.Parse(args[^1], NumberStyles.None, CultureInfo.InvariantCulture) : (int?)null;
if (!File.Exists(Path.Combine(folder, "truth.csv")) || !Directory.Exists(Path.Combine(folder, "img")))
{
    Console.WriteLine($"'{folder}' has no truth.csv and no folder img: name the folder of the labelled pictures.");
    return 2;
}

var pictures = Directory.GetFiles(Path.Combine(folder, "img"), "*.jpg").Order(StringComparer.Ordinal).ToList();
using var engine = new PlateEngine(new PpOcrOptions());
engine.WarmUp();
if (isFuzz)
    return Fuzz.Run(engine, pictures, number ?? 20_000, Console.Out) ? 0 : 1;

var truth = PlateTruth.Parse(await File.ReadAllLinesAsync(Path.Combine(folder, "truth.csv")));
return await SideBySide.RunAsync(engine, pictures.Take(number ?? int.MaxValue).ToList(), truth, Console.Out) ? 0 : 1;
