using System.Text.Json;
using Fokus.Wire.Documents;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

/// <summary>What the garage file may say of the reader <c>pp-ocr</c>. Every field may be left out.</summary>
internal sealed record PpOcrOptions
{
    private static readonly string[] Known = ["det_px", "fallback_px", "models_folder", "queue", "threads"];

    /// <summary>
    /// <c>models_folder</c>: where the networks are. Unless set: the environment's <c>FOKUS_MODELS</c>, else
    /// <c>.fokus/models</c> of the checkout that this program was built in, else of the folder it was started in.
    /// </summary>
    public string ModelsFolder { get; init; } = ModelFiles.UsualFolder();

    /// <summary><c>threads</c>: threads for one picture. 1 to 4; 1 unless set, since lanes outnumber cores.</summary>
    public int Threads { get; init; } = 1;

    /// <summary><c>det_px</c>: longest side, in pixels, at which text is sought first. 320 to 1280; 480 unless set.</summary>
    public int DetPx { get; init; } = 480;

    /// <summary><c>fallback_px</c>: longest side for the second search, made when the first reads nothing surely. 320 to 1920; 960 unless set.</summary>
    public int FallbackPx { get; init; } = 960;

    /// <summary><c>queue</c>: pictures that may wait. 1 to 64; 4 unless set. When it is full the oldest is dropped.</summary>
    public int Queue { get; init; } = 4;

    /// <summary>The options as written, and every fault in them. Faulty fields keep their defaults.</summary>
    public static (PpOcrOptions Options, IReadOnlyList<string> Faults) Read(JsonElement written)
    {
        var options = new PpOcrOptions();
        if (written.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return (options, []);
        if (written.ValueKind != JsonValueKind.Object)
            return (options, ["options: write an object, such as { \"det_px\": 480 }"]);

        var faults = new List<string>();
        foreach (var field in written.EnumerateObject())
        {
            options = field.Name switch
            {
                "models_folder" => options with { ModelsFolder = Text(field, options.ModelsFolder, faults) },
                "threads" => options with { Threads = Whole(field, 1, 4, options.Threads, faults) },
                "det_px" => options with { DetPx = Whole(field, 320, 1280, options.DetPx, faults) },
                "fallback_px" => options with { FallbackPx = Whole(field, 320, 1920, options.FallbackPx, faults) },
                "queue" => options with { Queue = Whole(field, 1, 64, options.Queue, faults) },
                _ => Unknown(field, options, faults),
            };
        }

        return (options, faults);
    }

    private static PpOcrOptions Unknown(JsonProperty field, PpOcrOptions options, List<string> faults)
    {
        faults.Add($"{field.Name}: there is no such option{NearMiss.Hint(field.Name, Known)}; known are {string.Join(", ", Known)}");
        return options;
    }

    private static string Text(JsonProperty field, string unless, List<string> faults)
    {
        if (field.Value.ValueKind == JsonValueKind.String && field.Value.GetString() is { Length: > 0 } text)
            return text;
        faults.Add($"{field.Name}: write the path of a folder, in quotes");
        return unless;
    }

    private static int Whole(JsonProperty field, int least, int most, int unless, List<string> faults)
    {
        if (field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetInt32(out var number)
            && number >= least && number <= most)
            return number;
        faults.Add($"{field.Name}: write a whole number from {least} to {most}");
        return unless;
    }
}
