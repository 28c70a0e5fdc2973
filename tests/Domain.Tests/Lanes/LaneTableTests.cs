using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
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
            {
                table.Append(CultureInfo.InvariantCulture, $"== {kind}: {name} (arming {state.Arming}, closing {state.Closing}, gate {state.Gate})\n");
                foreach (var (inputName, input) in LaneSamples.Inputs())
                    table.Append(CultureInfo.InvariantCulture, $"{inputName,-34}{Line(state, input)}\n");
                table.Append('\n');
            }
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

    private static string Line(LaneState state, LaneInput input)
    {
        var (after, effects) = LaneMachine.Decide(state, input, Lane.Noon);
        var phase = after.Phase == state.Phase ? "" : $"-> {after.Phase}";
        if (phase.Length + effects.Count == 0)
            return after.Visit == state.Visit && after.Next == state.Next ? "ignored" : "remembered";
        return string.Join("; ", new[] { phase }.Concat(Grouped(effects)).Where(part => part.Length > 0));
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
        LaneEffect.OpenStay open => ("OPEN STAY", $"{open.Stay} by {open.Credential.GetType().Name}"),
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
