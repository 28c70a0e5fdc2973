using System.Diagnostics;
using System.Globalization;
using Fokus.Letters;
using OpenCvSharp;

// letters OUT.onnx [SAMPLES] [SEED]: the same seed and count give the same file on the same processor.
if (args.Length is 0 or > 3)
{
    Console.Error.WriteLine("use: letters OUT.onnx [SAMPLES] [SEED]");
    return 2;
}

Cv2.SetNumThreads(1);
if (args[0].EndsWith(".png", StringComparison.Ordinal))
{
    Sheet.Write(args[0]);
    return 0;
}

var samples = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 250_000;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 7042;
var net = new Training(seed).Run(samples, Console.Out);
File.WriteAllBytes(args[0], OnnxFile.Of(net));
Console.WriteLine($"{args[0]} written");
return 0;
