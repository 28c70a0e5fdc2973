using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Testing;

namespace Fokus.Domain.Tests.Lanes;

public sealed class LaneTableTests
{
    [Fact]
    public void The_table_of_every_phase_against_every_input_is_the_one_that_was_read()
    {
        var table = new StringBuilder("""
            What a lane does: each phase against each input. Printed from LaneMachine by a test; read the difference.
            A line says the phase afterwards when it changes, then what is done. "ignored" means that nothing changes but
            what the sensors say; "remembered" that only the visit or who may be next is another.


            """.ReplaceLineEndings("\n"));
        foreach (var kind in Enum.GetValues<LaneKind>())
        {
            foreach (var (name, state) in LaneSamples.States(kind))
                Append(table, $"== {kind}: {name}", state, LaneSamples.Inputs());
        }

        table.Append("""
            Three loops: what is answered otherwise than in a lane of two, where only the loops and the arm are concerned.


            """.ReplaceLineEndings("\n"));
        foreach (var (name, state) in LaneSamples.ThreeLoops(LaneKind.Entry))
        {
            var two = state with { Setup = LaneSetup.Default, SafetySensor = LoopState.Unknown };
            Append(table, $"== Entry, three loops: {name}, safety {state.SafetySensor}", state, Differing(state, two, LaneSamples.Inputs().Where(IsOfLoops)));
        }

        table.Append("""
            Modes: what is answered otherwise than in a lane that works normally.


            """.ReplaceLineEndings("\n"));
        foreach (var mode in Enum.GetValues<LaneMode>().Where(mode => mode != LaneMode.Normal))
        {
            foreach (var kind in Enum.GetValues<LaneKind>())
            {
                foreach (var (name, state) in LaneSamples.InMode(kind, mode))
                {
                    var normal = state with { Mode = LaneMode.Normal, Hold = null };
                    Append(table, $"== {kind}, {mode}: {name}", state, Differing(state, normal, LaneSamples.Inputs()).Where(row => IsOfMode(state, row)));
                }
            }
        }

        table.Append("""
            A reversible lane: what is answered otherwise than in a lane of one direction.


            """.ReplaceLineEndings("\n"));
        foreach (var (name, state) in LaneSamples.States(LaneKind.Entry))
        {
            var reversible = state with { Setup = state.Setup with { IsReversible = true } };
            Append(table, $"== Entry, reversible: {name}", reversible, Differing(reversible, state, LaneSamples.Inputs()));
        }

        Golden.Check("lane-table.txt", table.ToString());
    }

    [Fact]
    public void The_table_shows_every_phase_and_every_case_of_the_families()
    {
        var phases = LaneSamples.States(LaneKind.Entry).Select(sample => sample.State.Phase).Distinct();
        Assert.Equal(Enum.GetValues<LanePhase>(), phases.Order());

        var inputs = LaneSamples.Inputs().Select(sample => sample.Input).ToList();
        ClosedFamily.AssertAllCases(inputs);
        var standings = inputs.OfType<LaneInput.PlateRead>().Select(read => read.Standing).ToList();
        ClosedFamily.AssertAllCases(standings);

        var effects = from kind in Enum.GetValues<LaneKind>()
                      from sample in LaneSamples.States(kind)
                      from input in inputs
                      from effect in LaneMachine.Decide(sample.State, input, Lane.Noon).Effects
                      select effect;
        ClosedFamily.AssertAllCases(effects);
    }

    [Fact]
    public void Every_family_of_the_core_is_closed()
    {
        var families = typeof(LaneMachine).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && type.GetNestedTypes().Length > 0)
            .ToList();

        Assert.Superset(
            new HashSet<Type> { typeof(LaneInput), typeof(LaneEffect), typeof(Standing), typeof(Credential), typeof(PlateReading), typeof(Domain.Facts.Fact) },
            families.ToHashSet());
        Assert.All(families, family => Assert.All(family.GetNestedTypes(), nested =>
            Assert.True(nested.IsSealed && nested.BaseType == family, $"{nested} is not a sealed case of {family}")));
    }

    private static void Append(StringBuilder table, string title, LaneState state, IEnumerable<(string Name, LaneInput Input)> inputs)
    {
        var rows = inputs.ToList();
        if (rows.Count == 0)
            return;
        table.Append(CultureInfo.InvariantCulture, $"{title} (arming {state.Arming}, closing {state.Closing}, gate {state.Gate})\n");
        foreach (var (name, input) in rows)
            table.Append(CultureInfo.InvariantCulture, $"{name,-34}{Line(state, input)}\n");
        table.Append('\n');
    }

    private static IEnumerable<(string Name, LaneInput Input)> Differing(
        LaneState state, LaneState other, IEnumerable<(string Name, LaneInput Input)> inputs) =>
        inputs.Where(row => !string.Equals(Line(state, row.Input), Line(other, row.Input), StringComparison.Ordinal));

    /// <summary>Of the orders, the return to normal is enough, where it does more than take the alarm away.</summary>
    private static bool IsOfMode(LaneState state, (string Name, LaneInput Input) row) =>
        row.Input is not LaneInput.ModeOrdered ordered
        || (ordered.Order.Mode == LaneMode.Normal && LaneMachine.Decide(state, row.Input, Lane.Noon).Effects.Count > 1);

    private static bool IsOfLoops((string Name, LaneInput Input) row) => row.Input is LaneInput.ArmingOn or LaneInput.ArmingOff
        or LaneInput.SafetyOn or LaneInput.SafetyOff or LaneInput.ClosingOn or LaneInput.ClosingOff or LaneInput.GateMoved;

    private static string Line(LaneState state, LaneInput input)
    {
        var (after, effects) = LaneMachine.Decide(state, input, Lane.Noon);
        var phase = after.Phase == state.Phase ? "" : $"-> {after.Phase}";
        var turned = after.Kind == state.Kind ? "" : $"leads the other way: {after.Kind}";
        if (phase.Length + turned.Length + effects.Count == 0)
            return after.Visit == state.Visit && after.Next == state.Next && after.IsFollowed == state.IsFollowed ? "ignored" : "remembered";
        return string.Join("; ", new[] { phase, turned }.Concat(Grouped(effects)).Where(part => part.Length > 0));
    }

    /// <summary>Neighbours of one kind share their verb: "clear VehicleWaiting, NoStayKnown".</summary>
    private static IEnumerable<string> Grouped(IReadOnlyList<LaneEffect> effects)
    {
        var last = "";
        var line = new StringBuilder();
        foreach (var (verb, what) in effects.Select(Words))
        {
            if (line.Length > 0 && string.Equals(verb, last, StringComparison.Ordinal))
            {
                line.Append(", ").Append(what);
                continue;
            }

            if (line.Length > 0)
                yield return line.ToString();
            line.Clear().Append(verb).Append(what.Length > 0 ? " " : "").Append(what);
            last = verb;
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    private static (string Verb, string What) Words(LaneEffect effect) => effect switch
    {
        LaneEffect.LookForPlate => ("look for plate", ""),
        LaneEffect.OpenGate open => ("OPEN GATE", $"{open.Command} within {Seconds(open.Expires)}"),
        LaneEffect.PrintTicket print => ("print ticket", $"within {Seconds(print.Expires)}"),
        LaneEffect.OpenStay open => ("OPEN STAY", $"{open.Stay} by {string.Join(" and ", open.AlsoKnownBy.All().Prepend(open.Credential).Select(by => by.GetType().Name))}"),
        LaneEffect.CloseStay close => ("CLOSE STAY", $"{close.Stay} {close.Fate}"),
        LaneEffect.VoidVisit gone => ("void", gone.Visit.Value),
        LaneEffect.StartDeadline start => ("wait", $"{start.Deadline} {Seconds(start.At)}"),
        LaneEffect.StopDeadline stop => ("stop", stop.Deadline.ToString()),
        LaneEffect.Raise raise => ("RAISE", raise.Fault.ToString()),
        LaneEffect.Clear clear => ("clear", clear.Fault.ToString()),
        _ => throw new UnreachableException("LaneEffect is a closed family"),
    };

    private static string Seconds(NodaTime.Instant at) => string.Create(CultureInfo.InvariantCulture, $"{(at - Lane.Noon).TotalSeconds:0} s");
}
