namespace Fokus.EdgeBridge.Drivers.Gates.ControlId.Simulation;

/// <summary>What is wrong with a simulated device.</summary>
internal enum ControlIdMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>It takes requests, does not carry them out and does not answer.</summary>
    Mute = 2,

    /// <summary>It stands still. What reaches it meanwhile is carried out when it thaws, however late that is.</summary>
    Frozen = 3,

    /// <summary>It thinks for <see cref="ControlIdSimulator.Lateness"/> before it does and answers anything.</summary>
    Slow = 4,

    /// <summary>It answers orders with 400 and does nothing.</summary>
    RefuseWrites = 5,

    /// <summary>It carries out orders and does not answer them; questions are answered.</summary>
    SwallowWriteAnswers = 6,

    /// <summary>It answers everything with 503.</summary>
    Busy = 7,

    /// <summary>It closes the connection instead of answering.</summary>
    CloseOnRequest = 8,

    /// <summary>It closes the connection in the middle of an answer.</summary>
    Truncated = 9,

    /// <summary>It answers with a page in HTML.</summary>
    Html = 10,

    /// <summary>It closes the connection after each answer, and says so.</summary>
    OneRequestAConnection = 11,

    /// <summary>It answers orders with 500, having carried them out.</summary>
    ErrorAfterOrder = 12,
}
