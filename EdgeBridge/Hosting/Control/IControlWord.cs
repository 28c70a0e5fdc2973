namespace Fokus.EdgeBridge.Hosting.Control;

/// <summary>One thing that a command on the same machine may ask of the running garage server.</summary>
internal interface IControlWord
{
    /// <summary>The first word of the line.</summary>
    string Word { get; }

    /// <summary>Does it and answers at once.</summary>
    /// <param name="argument">What stands behind the word; empty for nothing.</param>
    ControlReply Answer(string argument);
}
