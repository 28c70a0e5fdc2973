using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Traces;
using Fokus.Testing;
using NodaTime;

namespace Fokus.Domain.Tests.Stays;

public sealed class StayTableTests
{
    private static readonly Instant At = Told.Minute(120);

    [Fact]
    public void The_table_of_every_phase_against_every_input_is_the_one_that_was_read()
    {
        var table = new StringBuilder("""
            What becomes of a stay: each phase against each input. Printed from StayMachine by a test; read the difference.
            A line says the phase afterwards when it changes, the fate, what the trace gets, then what follows. "ignored" means
            that nothing changes, and says what whoever told it is answered.


            """.ReplaceLineEndings("\n"));
        foreach (var (name, stay) in StaySamples.Stays())
        {
            table.Append(CultureInfo.InvariantCulture, $"== {name}\n");
            foreach (var (inputName, input) in StaySamples.Inputs())
                table.Append(CultureInfo.InvariantCulture, $"{inputName,-34}{Line(stay, input)}\n");
            table.Append('\n');
        }

        Golden.Check("stay-table.txt", table.ToString());
    }

    [Fact]
    public void The_table_shows_every_phase_and_every_case_of_the_families()
    {
        var phases = StaySamples.Stays().Select(sample => sample.Stay?.Phase).OfType<StayPhase>().Distinct();
        Assert.Equal(Enum.GetValues<StayPhase>(), phases.Order());

        ClosedFamily.AssertAllCases(StaySamples.Inputs().Select(sample => sample.Input));
        var decisions = Decisions().Select(one => one.Decision).ToList();
        ClosedFamily.AssertAllCases(decisions.Select(decision => decision.Answer));
        ClosedFamily.AssertAllCases(decisions.SelectMany(decision => decision.Effects));
        ClosedFamily.AssertAllCases(decisions.SelectMany(decision => decision.Stay?.Trace ?? []).Select(trace => trace.By));
    }

    [Fact]
    public void Whatever_changes_a_stay_adds_to_its_trace_and_takes_nothing_out() => Assert.All(Decisions(), one =>
    {
        var before = one.Stay?.Trace ?? [];
        var after = one.Decision.Stay?.Trace ?? [];
        if (one.Decision.Answer is not StayAnswer.Done)
        {
            Assert.Same(one.Stay, one.Decision.Stay);
            return;
        }

        Assert.True(after.Length > before.Length, $"{one.Input} left no trace.");
        Assert.Equal(before, after.Take(before.Length));
        Assert.Equal(At, after[^1].At);
        var who = after[^1].By;
        Assert.Equal(one.Input.Command is { } command ? new StayActor.Person(command.By) : new StayActor.Machine(), who);
    });

    [Fact]
    public void What_is_told_twice_changes_nothing_the_second_time() => Assert.All(Decisions(), one =>
    {
        if (one.Decision.Answer is not StayAnswer.Done)
            return;
        var again = StayMachine.Decide(one.Decision.Stay, one.Input, At);
        Assert.Same(one.Decision.Stay, again.Stay);
        Assert.DoesNotContain(again.Effects, effect => effect is not (StayEffect.TellInstead or StayEffect.GiveBack));
    });

    private static IEnumerable<(Stay? Stay, StayInput Input, StayDecision Decision)> Decisions() =>
        from sample in StaySamples.Stays()
        from input in StaySamples.Inputs()
        select (sample.Stay, input.Input, StayMachine.Decide(sample.Stay, input.Input, At));

    private static string Line(Stay? stay, StayInput input)
    {
        var (after, effects, answer) = StayMachine.Decide(stay, input, At);
        var follows = effects.Select(Words);
        return answer switch
        {
            StayAnswer.AlreadyDone => "ignored (it is so already)",
            StayAnswer.Refused refused => string.Join("; ", follows.Prepend($"ignored ({refused.Why})")),
            StayAnswer.Done => string.Join("; ", Changes(stay, after!).Concat(follows)),
            _ => throw new UnreachableException("StayAnswer is a closed family"),
        };
    }

    private static IEnumerable<string> Changes(Stay? before, Stay after)
    {
        if (before?.Phase != after.Phase)
            yield return $"-> {after.Phase}";
        if (before is not null && before.Phase == after.Phase && before.Standing != after.Standing)
            yield return $"stands {after.Standing}";
        if (before?.Fate != after.Fate)
            yield return after.Fate?.ToString().ToLowerInvariant() ?? "no fate";
        foreach (var trace in after.Trace.Skip(before?.Trace.Length ?? 0))
            yield return trace.Amount.IsZero ? $"noted {trace.What}" : $"noted {trace.What} {trace.Amount}";
    }

    private static string Words(StayEffect effect) => effect switch
    {
        StayEffect.CountIn count => $"COUNT +1 {count.Area}",
        StayEffect.CountMove count => $"COUNT {count.From} to {count.To}",
        StayEffect.CountOut count => $"COUNT -1 {count.Area}",
        StayEffect.VoidTicket ticket => $"void {ticket.Ticket}",
        StayEffect.TellInstead other => $"tell {other.Stay} instead",
        StayEffect.GiveBack back => $"GIVE BACK {back.Payment.Amount}",
        StayEffect.PaidTooMuch over => $"PAID TOO MUCH {over.Amount}",
        StayEffect.DebtBegan debt => $"DEBT {debt.Amount}",
        StayEffect.DebtEnded => "debt ended",
        _ => throw new UnreachableException("StayEffect is a closed family"),
    };
}
