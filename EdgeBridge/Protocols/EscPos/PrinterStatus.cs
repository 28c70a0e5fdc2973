namespace Fokus.EdgeBridge.Protocols.EscPos;

/// <summary>Answers to <c>DLE EOT n</c>. A byte that is no status is unknown, and unknown does not print. Pure.</summary>
internal static class PrinterStatus
{
    /// <summary>n of the causes of being offline.</summary>
    public const byte Offline = 2;

    /// <summary>n of the paper sensor.</summary>
    public const byte Paper = 4;

    /// <summary>The bits that every status byte has: bits 1 and 4 set, bits 0 and 7 clear.</summary>
    public const byte Well = 0x12;

    /// <summary>Offline cause: the cover is open.</summary>
    public const byte CoverOpen = 0x04;

    /// <summary>Offline cause: printing stopped at the end of the paper.</summary>
    public const byte StoppedAtPaperEnd = 0x20;

    /// <summary>Offline cause: an error.</summary>
    public const byte Error = 0x40;

    /// <summary>Paper sensor: no paper.</summary>
    public const byte PaperEnd = 0x60;

    private const byte FixedBits = 0x93;

    /// <summary>Whether a byte is a status at all.</summary>
    public static bool IsStatus(byte answer) => (answer & FixedBits) == Well;

    /// <summary>What stops the printer by its offline causes; <c>null</c> when nothing does.</summary>
    public static string? OfflineFault(byte answer) => answer switch
    {
        _ when !IsStatus(answer) => "the printer's answer is no status",
        _ when (answer & CoverOpen) != 0 => "the cover is open",
        _ when (answer & StoppedAtPaperEnd) != 0 => "it stopped at the end of the paper",
        _ when (answer & Error) != 0 => "the printer reports an error",
        _ => null,
    };

    /// <summary>What stops the printer by its paper sensor; <c>null</c> when nothing does. Nearly empty is not empty.</summary>
    public static string? PaperFault(byte answer) => answer switch
    {
        _ when !IsStatus(answer) => "the printer's answer is no status",
        _ when (answer & PaperEnd) != 0 => "there is no paper",
        _ => null,
    };
}
