using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>How the garage keeps its link to the cluster.</summary>
internal sealed partial class UplinkOptions
{
    /// <summary>The silos' link addresses, tried in turn. At least one.</summary>
    [Required]
    [MinLength(1)]
    public IReadOnlyList<Uri> Silos { get; set; } = [];

    /// <summary>The garage's secret. Never logged.</summary>
    [Required]
    public string Secret { get; set; } = "";

    /// <summary>How often each side says that it lives. 100 ms to 10 s; 1 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10")]
    public TimeSpan BeatEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the other side may be silent. 300 ms to 1 minute; 3 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.300", "00:01:00")]
    public TimeSpan SilenceLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long connecting and being welcomed may take. 100 ms to 1 minute; 5 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan WelcomeLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The first wait after a failure; it doubles. 10 ms to 10 s; 100 ms unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait. 100 ms to 1 minute; 2 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Batches that may be under way without an acknowledgement. 1 to 64; 5 unless set.</summary>
    [Range(1, 64)]
    public int BatchesUnderWay { get; set; } = 5;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<UplinkOptions>;
}
