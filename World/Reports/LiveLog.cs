using System.Globalization;
using NodaTime;
using Spectre.Console;

namespace Fokus.World.Reports;

/// <summary>What a person reads while a run goes on: one line a happening, in the order in which it happened.</summary>
internal sealed class LiveLog(IAnsiConsole console, TimeProvider clock, bool isQuiet)
{
    private readonly Lock writing = new();

    /// <summary>Something about the whole, such as "cluster is up".</summary>
    internal void Say(string text) => Write("grey", "", text);

    /// <summary>Something about one car at one place.</summary>
    /// <param name="place">Garage and lane, or pay station.</param>
    /// <param name="car">Number of the car.</param>
    /// <param name="text">What happened.</param>
    internal void Car(string place, int car, string text) => Write("white", place, $"car {car}: {text}");

    /// <summary>Something that a person should look at.</summary>
    internal void Warn(string text) => Write("yellow", "", text);

    /// <summary>The few lines that must not be missed, such as the address and the login.</summary>
    internal void Panel(string title, string body)
    {
        if (isQuiet)
            return;
        lock (writing)
            console.Write(new Panel(Markup.Escape(body)) { Header = new PanelHeader($" {title} "), Padding = new Padding(2, 0, 2, 0) });
    }

    private void Write(string colour, string place, string text)
    {
        if (isQuiet)
            return;
        var time = Instant.FromDateTimeOffset(clock.GetLocalNow()).InZone(DateTimeZoneProviders.Tzdb["America/Sao_Paulo"])
            .TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        lock (writing)
            console.MarkupLine(string.Create(
                CultureInfo.InvariantCulture, $"[grey]{time}[/]  [blue]{Markup.Escape(place),-24}[/] [{colour}]{Markup.Escape(text)}[/]"));
    }
}
