using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>How a board is told one pulse, and who ends it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Timed), "timed")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Owed), "owed")]
internal abstract record BoardPulse
{
    private BoardPulse()
    {
    }

    /// <summary>The order carries its length: FC05 at First + n, the value counts units. The board ends it.</summary>
    /// <param name="First">For relay 0.</param>
    /// <param name="UnitMs">Milliseconds of one unit.</param>
    /// <param name="Checked">How sure: <c>doc</c>, <c>code</c> or <c>family</c>.</param>
    internal sealed record Timed([property: JsonConverter(typeof(FrameAddress))] int First, int UnitMs, string Checked) : BoardPulse;

    /// <summary>
    /// FC05 "on" at First + n starts a pulse whose length and count were set on the board, "off" stops it. The board ends
    /// it; we stop it too, since a board set to count 0 pulses for ever.
    /// </summary>
    /// <param name="First">For relay 0.</param>
    /// <param name="Checked">How sure: <c>doc</c>, <c>code</c> or <c>family</c>.</param>
    internal sealed record Started([property: JsonConverter(typeof(FrameAddress))] int First, string Checked) : BoardPulse;

    /// <summary>The board has no pulse: on by us, and the off is owed.</summary>
    internal sealed record Owed : BoardPulse;
}
