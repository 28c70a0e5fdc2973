using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Journal;

/// <summary>Where the journal lies and how much room it may take.</summary>
internal sealed partial class JournalOptions
{
    /// <summary>The folder of the database. It is made when it is missing.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>Bytes that the database may take. 1 MB to 64 GB; 2 GB unless set: years of a large garage.</summary>
    [Range(1L << 20, 1L << 36)]
    public long LimitBytes { get; set; } = 1L << 31;

    /// <summary>Bytes that are kept free beside it for a full disk. 64 kB to 64 MB; 1 MB unless set.</summary>
    [Range(1 << 16, 1 << 26)]
    public int BallastBytes { get; set; } = 1 << 20;

    /// <summary>Entries in one transaction. 1 to 4096; 256 unless set.</summary>
    [Range(1, 4096)]
    public int GroupLimit { get; set; } = 256;

    /// <summary>Entries that may wait. When it is full the newest is refused. 16 to 65536; 4096 unless set.</summary>
    [Range(16, 65536)]
    public int QueueLimit { get; set; } = 4096;

    /// <summary>Days for which acknowledged facts are kept. 1 to 3650; 30 unless set. Others are kept for ever.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 30;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<JournalOptions>;
}
