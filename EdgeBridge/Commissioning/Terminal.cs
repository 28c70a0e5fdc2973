using Fokus.EdgeBridge.Commissioning.Sheets;
using Spectre.Console;

namespace Fokus.EdgeBridge.Commissioning;

/// <summary>The technician's terminal: lines that come while they look, questions, and steps that they can give up.</summary>
internal sealed class Terminal(IAnsiConsole console, BringupWords words, TimeProvider clock)
{
    private readonly Lock turn = new();

    internal BringupWords Words => words;

    internal TimeProvider Clock => clock;

    /// <summary>Writes a line. Devices speak from threads of their own.</summary>
    internal void Say(string key, params object[] values)
    {
        lock (turn)
            console.WriteLine(words[key, values]);
    }

    internal void Head(string key, params object[] values)
    {
        lock (turn)
            console.Write(new Rule(Markup.Escape(words[key, values])) { Justification = Justify.Left });
    }

    /// <summary>What the technician types; empty for a bare Enter.</summary>
    internal async Task<string> AskAsync(string key, CancellationToken cancellationToken, params object[] values)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(words[key, values])).AllowEmpty();
        return (await prompt.ShowAsync(console, cancellationToken)).Trim();
    }

    /// <summary>Waits for something that happens at the devices, for Enter, or for the time to be up.</summary>
    internal async Task<Attempt<T>> AttemptAsync<T>(Func<CancellationToken, Task<T>> wait, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limit, clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var happening = CatchAsync(wait, over.Token);
        var giving = GiveUpAsync(over.Token);
        await Task.WhenAny(happening, giving);
        await over.CancelAsync();
        var (hasHappened, value) = await happening;
        var hasGivenUp = await giving;
        cancellationToken.ThrowIfCancellationRequested();
        return hasHappened ? new(value, null) : new(default, words[hasGivenUp ? "GaveUp" : "TimedOut"]);
    }

    /// <summary>Enter ends a watch that has no other end.</summary>
    internal async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (!await GiveUpAsync(cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>The results, and where the sheet is.</summary>
    internal void Show(BringupSheet sheet, string written)
    {
        var table = new Table().AddColumns("", "", "", "");
        foreach (var lane in sheet.Lanes)
        {
            foreach (var check in lane.Checks)
            {
                table.AddRow(
                    Markup.Escape(lane.Lane), Markup.Escape($"{check.Device} {words[$"Check.{check.Check}"]}"),
                    Markup.Escape(words[$"Outcome.{check.Outcome}"]), Markup.Escape(check.Detail));
            }
        }

        console.Write(table.HideHeaders());
        var open = sheet.Lanes.Where(lane => !lane.IsPassed).Select(lane => lane.Name).ToList();
        Say(open.Count == 0 ? "Sheet.All" : "Sheet.Not", string.Join(", ", open));
        Say("Sheet.Written", written);
    }

    private async Task<bool> GiveUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await console.Input.ReadKeyAsync(intercept: true, cancellationToken) is { } key)
            {
                if (key.Key == ConsoleKey.Enter)
                    return true;
            }

            return false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<(bool HasHappened, T? Value)> CatchAsync<T>(Func<CancellationToken, Task<T>> wait, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await wait(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (false, default);
        }
    }
}
