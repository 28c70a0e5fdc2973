using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Lanes.Sight;

/// <summary>How many pictures are kept.</summary>
internal sealed partial class PictureOptions
{
    /// <summary>The folder. It is made when it is missing.</summary>
    [Required]
    public string Folder { get; set; } = "data/pictures";

    /// <summary>Bytes of pictures; the oldest goes first. 1 MB to 1 TB; 4 GB unless set.</summary>
    [Range(1L << 20, 1L << 40)]
    public long BudgetBytes { get; set; } = 1L << 32;

    /// <summary>Pictures that may wait for the disk; when it is full the oldest waiting is dropped. 1 to 1024; 64 unless set.</summary>
    [Range(1, 1024)]
    public int QueueLimit { get; set; } = 64;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<PictureOptions>;
}
