using System.ComponentModel.DataAnnotations;

namespace Fokus.EdgeBridge.Console;

/// <summary>Limits of the garage's console.</summary>
internal sealed class ConsoleOptions
{
    /// <summary>How long a sign-in at the garage lasts without use. 10 minutes to 24 hours; 12 hours unless set: a shift.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan SignInLife { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How many screens may watch at once; one more is told so. 1 to 500; 64 unless set.</summary>
    [Range(1, 500)]
    public int Viewers { get; init; } = 64;

    /// <summary>How many stays and hand openings the lanes page lists. 1 to 50; 8 unless set.</summary>
    [Range(1, 50)]
    public int LogRows { get; init; } = 8;

    /// <summary>How many hand openings the audit page lists. 10 to 1000; 200 unless set.</summary>
    [Range(10, 1000)]
    public int AuditRows { get; init; } = 200;
}
