using System.Text.Json;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

/// <summary>PP-OCRv4 on the processor: the reader that needs no camera with a brain of its own.</summary>
internal sealed class PpOcrBrand : IBrand<IPlateReader>
{
    /// <inheritdoc/>
    public string Name => "pp-ocr";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var (read, faults) = PpOcrOptions.Read(options);
        return [.. faults, .. ModelFiles.Faults(read.ModelsFolder), .. LibraryFaults()];
    }

    /// <inheritdoc/>
    public IPlateReader Create(Device device, IServiceProvider services)
    {
        var (options, faults) = PpOcrOptions.Read(device.Options);
        return faults.Count == 0
            ? new PpOcrReader(options, services.GetRequiredService<ILogger<PpOcrReader>>())
            : throw new ArgumentException("The options were not checked: " + string.Join("; ", faults), nameof(device));
    }

    /// <summary>OpenCV's native part asks for desktop libraries that a bare server does not have.</summary>
    internal static IReadOnlyList<string> LibraryFaults()
    {
        try
        {
            Cv2.GetVersionMajor();
            return [];
        }
        catch (Exception missing) when (missing is TypeInitializationException or DllNotFoundException or OpenCvSharpException)
        {
            return ["OpenCV does not load: install its libraries with apt-get install libgtk-3-0"];
        }
    }
}
