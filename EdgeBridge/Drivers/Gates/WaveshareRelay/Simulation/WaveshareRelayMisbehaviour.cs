namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>What is wrong with a simulated board.</summary>
internal enum WaveshareRelayMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>It takes requests, does not carry them out and does not answer.</summary>
    Mute = 2,

    /// <summary>It stands still. What reaches it meanwhile is carried out when it thaws, however late that is.</summary>
    Frozen = 3,

    /// <summary>It answers after <see cref="WaveshareRelaySimulator.Lateness"/>.</summary>
    ReplyLate = 4,

    /// <summary>It sends each answer twice.</summary>
    ReplyTwice = 5,

    /// <summary>It closes the connection instead of answering.</summary>
    CloseOnRequest = 6,

    /// <summary>It answers with another transaction number.</summary>
    WrongTransaction = 7,

    /// <summary>It answers writes with exception 4.</summary>
    RefuseWrites = 8,

    /// <summary>It carries out writes and does not answer them; reads are answered.</summary>
    SwallowWriteAnswers = 9,

    /// <summary>It accepts connections and drops them.</summary>
    AcceptThenDrop = 10,
}
