using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using Fokus.World.Cars;
using NodaTime;

namespace Fokus.World.Checks;

/// <summary>Tells one car's visit from its garage's journal and boards.</summary>
internal static class CarStory
{
    internal static CarReport Tell(Trip trip, IReadOnlyList<RecordedFact> facts, IReadOnlyList<Pulse> pulses)
    {
        var notes = trip.Notes;
        var entry = facts.FirstOrDefault(fact => fact.Fact is Fact.StayOpened opened
            && opened.Lane == notes.EntryLane
            && opened.EnteredAt >= notes.ArrivedAt
            && notes.EnteredAt is { } entered && opened.EnteredAt <= entered);
        var stay = (entry?.Fact as Fact.StayOpened)?.Stay;
        var paid = facts.Select(fact => fact.Fact).OfType<Fact.StayPaid>().Where(fact => fact.Payment.Stay == stay).ToList();
        var exit = facts.FirstOrDefault(fact => fact.Fact is Fact.StayLeft left && left.Stay == stay);
        var credential = (entry?.Fact as Fact.StayOpened)?.Credential;
        var decidedAt = DecidedAt(facts, notes);
        return new CarReport(trip.Car.Number, trip.Car.Picture, OutcomeOf(notes, credential, exit))
        {
            Garage = trip.Garage.Id.Value,
            Plate = (credential as Credential.ByPlate)?.Plate.Written,
            Ticket = (credential as Credential.ByTicket)?.Ticket.Value,
            Stay = stay?.Value,
            EntryFact = entry?.Id.ToString(),
            ExitFact = exit?.Id.ToString(),
            Payment = paid.Count == 1 ? paid[0].Payment.Id.Value : null,
            PriceCentavos = paid.Count > 0 ? paid[^1].Quote.Total.Centavos : 0,
            PriceLines = paid.Count > 0 ? paid[^1].Quote.Lines : [],
            PaidCentavos = paid.Sum(fact => fact.Payment.Amount.Centavos),
            Pulses = Between(pulses, notes.EntryLane, notes.ArrivedAt, notes.EnteredAt) + Between(pulses, notes.ExitLane, notes.AtExitAt, notes.LeftAt),
            PictureToDecisionMs = credential is Credential.ByPlate ? (decidedAt - notes.PushedAt)?.TotalMilliseconds : null,
            DecisionToPulseMs = credential is Credential.ByPlate ? (notes.EntryPulseAt - decidedAt)?.TotalMilliseconds : null,
            Note = notes.Problem,
        };
    }

    private static CarOutcome OutcomeOf(TripNotes notes, Credential? credential, RecordedFact? exit)
    {
        if (notes.Problem.Length > 0 || exit is null)
            return CarOutcome.Stuck;
        return credential is Credential.ByTicket ? CarOutcome.Ticket : CarOutcome.Plate;
    }

    private static Instant? DecidedAt(IReadOnlyList<RecordedFact> facts, TripNotes notes) => facts
        .Where(fact => fact.At >= notes.ArrivedAt
            && fact.Fact is Fact.LaneHeard { Input: LaneInput.PlateRead } heard
            && heard.Lane == notes.EntryLane)
        .Select(fact => (Instant?)fact.At)
        .FirstOrDefault();

    private static int Between(IReadOnlyList<Pulse> pulses, LaneId? lane, Instant? from, Instant? until) =>
        pulses.Count(pulse => pulse.Lane == lane && pulse.At >= from && pulse.At <= until);
}
