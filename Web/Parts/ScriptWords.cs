using System.Text.Json;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Fokus.Web.Text;

namespace Fokus.Web.Parts;

/// <summary>The words and shapes that the script needs, as JSON for a data block of the page.</summary>
/// <remarks>The serialiser's default encoder escapes angle brackets and ampersands, so a text cannot end the block.</remarks>
public static class ScriptWords
{
    private static readonly string[] Parts = ["Js.", "Age.", "Time.", "Lanes.", "Work.", "Open.", "Alarms.", "Log.", "Top.", "Chain.", "Mode.", "Find."];

    /// <summary>All of them, in the language of the reader.</summary>
    /// <param name="text">The texts.</param>
    /// <param name="zone">The wall clock that the page shows, as a tz id.</param>
    /// <param name="answers">What the server may answer to an order: code to sentence.</param>
    public static string Of(Texts text, string zone, IReadOnlyDictionary<string, string> answers) =>
        JsonSerializer.Serialize(new
        {
            zone,
            ui = Texts.Keys.Where(key => Parts.Any(part => key.StartsWith(part, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal).ToDictionary(key => key, key => text[key], StringComparer.Ordinal),
            phases = Named<LanePhase>(text),
            gates = Named<GatePosition>(text),
            arms = Enum.GetValues<GatePosition>().ToDictionary(gate => gate.ToString(), GateArm.TransformOf, StringComparer.Ordinal),
            reasons = Enum.GetValues<OpenReason>().ToDictionary(reason => (int)reason, text.Of),
            fates = Named<StayFate>(text),
            refusals = Named<TicketRefusal>(text),
            modes = Enum.GetValues<LaneMode>().ToDictionary(mode => (int)mode, text.Of),
            priorities = Enum.GetValues<FaultPriority>().ToDictionary(priority => (int)priority, text.Of),
            faults = Enum.GetValues<FaultCode>().ToDictionary(code => (int)code, code => new
            {
                name = text.Of(code),
                cause = text[$"FaultCode.{code}.Cause"],
                remedy = text[$"FaultCode.{code}.Remedy"],
                priority = (int)FaultCatalogue.Of(code).Priority,
                ends_by_acknowledgement = FaultCatalogue.EndsByAcknowledgement(code),
            }),
            answers,
        });

    private static Dictionary<string, string> Named<T>(Texts text) where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => value.ToString(), text.Of, StringComparer.Ordinal);
}
