namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>What is wrong with a simulated board.</summary>
internal enum BoardMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>It takes requests, does not carry them out and does not answer.</summary>
    Mute = 2,

    /// <summary>It stands still. What reaches it meanwhile is carried out when it thaws, however late that is.</summary>
    Frozen = 3,

    /// <summary>It carries out and answers after <see cref="BoardSimulator.Lateness"/>.</summary>
    ReplyLate = 4,

    /// <summary>It sends each answer twice.</summary>
    ReplyTwice = 5,

    /// <summary>It closes the connection instead of answering.</summary>
    CloseOnRequest = 6,

    /// <summary>It answers with another transaction number; with a wrong checksum where there is none.</summary>
    WrongTransaction = 7,

    /// <summary>It answers writes with exception 4.</summary>
    RefuseWrites = 8,

    /// <summary>It carries out writes and does not answer them; reads are answered.</summary>
    SwallowWriteAnswers = 9,

    /// <summary>It accepts connections and drops them.</summary>
    AcceptThenDrop = 10,

    /// <summary>It answers as another unit.</summary>
    WrongUnit = 11,

    /// <summary>It answers as if another function had been asked for.</summary>
    WrongFunction = 12,

    /// <summary>It sends only the first bytes of an answer.</summary>
    Truncated = 13,

    /// <summary>The header of its answers claims 60000 bytes.</summary>
    LongLength = 14,

    /// <summary>It answers everything with exception 6.</summary>
    Busy = 15,

    /// <summary>It sends each answer byte by byte, one packet each, without a pause.</summary>
    Bytewise = 16,

    /// <summary>It sends each answer byte by byte, with <see cref="BoardSimulator.DripGap"/> between them.</summary>
    Drip = 17,

    /// <summary>Everything is lost on the way; connections that lived through it never work again.</summary>
    Dropped = 18,
}
