using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.Web.Lanes;
using Fokus.Web.Text;

namespace Fokus.EdgeBridge.Lanes.Displays;

/// <summary>What a display says of a lane. Drivers are told in Portuguese, whatever a console speaks. Pure.</summary>
internal static class DisplayWords
{
    /// <summary>Everything that is said, by its keys in the texts.</summary>
    internal static IReadOnlyList<string> Keys { get; } =
    [
        "Closed", "KeptOpen", "Evacuation", "Attendant", "Full", "Free", "EntryReading", "ExitReading", "AskButton", "TakeTicket", "ShowTicket",
        "Pay", "EntryGo", "ExitGo", "Exit", "Wait", "Intrusion", "WrongWay", "NotATicket", "OfAnotherGarage", "NotGenuine", "Unsealed",
    ];

    /// <summary>The text for a lane as it is.</summary>
    /// <param name="view">The lane.</param>
    /// <param name="free">Bays that are free.</param>
    internal static DisplayFace Of(LaneView view, int free)
    {
        var isEntry = view.Kind == LaneKind.Entry;
        var (key, tone) = view switch
        {
            { Mode: LaneMode.Evacuation } => ("Evacuation", DisplayTone.Go),
            { Mode: LaneMode.OutOfService } => ("Closed", DisplayTone.Stop),
            { Phase: LanePhase.Intrusion } => ("Intrusion", DisplayTone.Stop),
            { Phase: LanePhase.WrongWay } => ("WrongWay", DisplayTone.Stop),
            { RefusedTicket: { } why } => (why.ToString(), DisplayTone.Stop),
            _ => OfPhase(view, isEntry, isFull: isEntry && free <= 0),
        };
        return new(
            Say($"Display.{key}.1", view, free), Say($"Display.{key}.2", view, free), tone, Plate.TryParse(view.Plate, out var plate) ? plate.ToString() : "");
    }

    private static (string Key, DisplayTone Tone) OfPhase(LaneView view, bool isEntry, bool isFull) => view.Phase switch
    {
        LanePhase.Idle when view.Mode == LaneMode.KeptOpen => ("KeptOpen", DisplayTone.Go),
        LanePhase.Idle when isFull => ("Full", DisplayTone.Stop),
        LanePhase.Idle => (isEntry ? "Free" : "Exit", DisplayTone.Calm),
        LanePhase.Present when isFull => ("Full", DisplayTone.Stop),
        LanePhase.Present when view.Mode == LaneMode.Attendant => ("Attendant", DisplayTone.Stop),
        LanePhase.Present => (isEntry ? "EntryReading" : "ExitReading", DisplayTone.Calm),
        LanePhase.AskingTicket => (isEntry ? "AskButton" : "ShowTicket", DisplayTone.Act),
        LanePhase.IssuingTicket => ("TakeTicket", DisplayTone.Act),
        LanePhase.AwaitingPayment => ("Pay", DisplayTone.Act),
        LanePhase.Opening or LanePhase.Open or LanePhase.Crossing => (isEntry ? "EntryGo" : "ExitGo", DisplayTone.Go),
        LanePhase.NeedsAttendant => ("Wait", DisplayTone.Stop),
        LanePhase.Intrusion => ("Intrusion", DisplayTone.Stop),
        LanePhase.WrongWay => ("WrongWay", DisplayTone.Stop),
    };

    // A no-break space is none of a display's letters.
    private static string Say(string key, LaneView view, int free) =>
        Texts.In(Texts.Brazil, key, Spoken.Money(view.Due), Math.Max(0, free)).Replace('\u00a0', ' ');
}
