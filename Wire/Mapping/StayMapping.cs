using System.Diagnostics;
using Fokus.Domain.Access;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Wire.Edge.V1;

namespace Fokus.Wire.Mapping;

/// <summary>Credentials, standings, payments and quotes to bodies and back.</summary>
internal static class StayMapping
{
    internal static CredentialBody ToBody(this Credential credential) => credential switch
    {
        Credential.ByPlate by => new() { Plate = by.Plate.Written },
        Credential.ByTicket by => new() { Ticket = by.Ticket.Value },
        Credential.ByTag by => new() { Tag = by.Tag.Canonical },
        Credential.ByCard by => new() { Card = by.Card.Canonical },
        Credential.Unidentified => new() { Unidentified = new() },
        _ => throw new UnreachableException("Credential is a closed family"),
    };

    internal static Credential ToCredential(this CredentialBody body) => body.CredentialCase switch
    {
        CredentialBody.CredentialOneofCase.Plate => new Credential.ByPlate(Plate.Parse(body.Plate)),
        CredentialBody.CredentialOneofCase.Ticket => new Credential.ByTicket(TicketId.Parse(body.Ticket)),
        CredentialBody.CredentialOneofCase.Tag => new Credential.ByTag(TagId.Parse(body.Tag)),
        CredentialBody.CredentialOneofCase.Card => new Credential.ByCard(CardId.Parse(body.Card)),
        CredentialBody.CredentialOneofCase.Unidentified => new Credential.Unidentified(),
        _ => throw new FormatException("The credential is missing."),
    };

    internal static TicketLost ToBody(this Fact.TicketLost lost) => new()
    {
        Stay = lost.Stay.Value,
        Ticket = lost.Ticket.Value,
        Command = lost.Order.Id.Value,
        By = lost.Order.By.Value,
        Note = lost.Order.Note,
    };

    internal static Fact.TicketLost ToFact(this TicketLost body) => new(
        StayId.Parse(body.Stay),
        TicketId.Parse(body.Ticket),
        new StayCommand(CommandId.Parse(body.Command), OperatorId.Parse(body.By), body.Note));

    internal static StandingBody ToBody(this Standing standing)
    {
        var body = ToCase(standing);
        body.Access = standing.Access?.ToBody();
        return body;
    }

    internal static Standing ToStanding(this StandingBody body) => ToCase(body) with { Access = body.Access?.ToNote() };

    private static StandingBody ToCase(Standing standing) => standing switch
    {
        Standing.NotInside => new() { NotInside = new() },
        Standing.Inside inside => new()
        {
            Inside = new()
            {
                Stay = inside.Stay.Value,
                EnteredAtUnixTicks = inside.EnteredAt.ToWire(),
                DueCentavos = inside.Due.Centavos,
            },
        },
        Standing.Full => new() { Full = new() },
        Standing.Refused refused => new() { Refused = (int)refused.Why },
        _ => throw new UnreachableException("Standing is a closed family"),
    };

    private static Standing ToCase(StandingBody body) => body.StandingCase switch
    {
        StandingBody.StandingOneofCase.NotInside => new Standing.NotInside(),
        StandingBody.StandingOneofCase.Inside => new Standing.Inside(
            StayId.Parse(body.Inside.Stay),
            body.Inside.EnteredAtUnixTicks.ToInstant(),
            body.Inside.DueCentavos.ToAmount("due_centavos")),
        StandingBody.StandingOneofCase.Full => new Standing.Full(),
        StandingBody.StandingOneofCase.Refused => new Standing.Refused(body.Refused.ToEnum<Refusal>()),
        _ => throw new FormatException("The standing is missing."),
    };

    internal static StayPaid ToBody(this Fact.StayPaid paid) => new()
    {
        Payment = paid.Payment.Id.Value,
        Stay = paid.Payment.Stay.Value,
        AmountCentavos = paid.Payment.Amount.Centavos,
        Method = (int)paid.Payment.Method,
        Point = paid.Payment.Point.Value,
        PaidAtUnixTicks = paid.Payment.PaidAt.ToWire(),
        PaidUntilUnixTicks = paid.Payment.PaidUntil.ToWire(),
        Quote = paid.Quote.ToBody(),
    };

    internal static Fact.StayPaid ToFact(this StayPaid body) => new(
        new Payment(
            PaymentId.Parse(body.Payment),
            StayId.Parse(body.Stay),
            body.AmountCentavos > 0
                ? Brl.FromCentavos(body.AmountCentavos)
                : throw new FormatException("A payment is more than zero."),
            body.Method.ToEnum<PaymentMethod>(),
            PayPointId.Parse(body.Point),
            body.PaidAtUnixTicks.ToInstant(),
            body.PaidUntilUnixTicks.ToInstant()),
        WireValues.Required(body.Quote, "quote").ToQuote());

    private static QuoteBody ToBody(this Quote quote)
    {
        var body = new QuoteBody
        {
            Book = quote.Book.Value,
            BookVersion = quote.BookVersion,
            AtUnixTicks = quote.At.ToWire(),
            TotalCentavos = quote.Total.Centavos,
            PaidCentavos = quote.Paid.Centavos,
            DueCentavos = quote.Due.Centavos,
            PaidUntilUnixTicks = quote.PaidUntil.ToWire(),
            BookHash = quote.BookHash.Value,
            ZoneData = quote.ZoneData,
            TaxInsideCentavos = quote.TaxInside.Centavos,
        };
        body.Reductions.AddRange(quote.Reductions.Select(reduction => new ReductionBody
        {
            Agreement = reduction.Agreement.Value,
            AmountCentavos = reduction.Amount.Centavos,
            Payer = (int)reduction.Payer,
        }));
        body.Lines.AddRange(quote.Lines.Select(line => new QuoteLineBody
        {
            Kind = (int)line.Kind,
            Count = line.Count,
            UnitCentavos = line.Unit.Centavos,
            AmountCentavos = line.Amount.Centavos,
            FromUnixTicks = line.From.ToWire(),
            UntilUnixTicks = line.Until.ToWire(),
            Label = line.Label,
        }));
        return body;
    }

    private static Quote ToQuote(this QuoteBody body) => new(
        TariffBookId.Parse(body.Book),
        body.BookVersion >= 1 ? body.BookVersion : throw new FormatException("The field 'book_version' is missing."),
        body.AtUnixTicks.ToInstant(),
        body.TotalCentavos.ToAmount("total_centavos"),
        body.PaidCentavos.ToAmount("paid_centavos"),
        body.DueCentavos.ToAmount("due_centavos"),
        body.PaidUntilUnixTicks.ToInstant(),
        body.Lines.Select(line => new QuoteLine(
            line.Kind.ToEnum<QuoteLineKind>(),
            line.Count,
            Brl.FromCentavos(line.UnitCentavos),
            Brl.FromCentavos(line.AmountCentavos),
            line.FromUnixTicks.ToInstant(),
            line.UntilUnixTicks.ToInstant())
        {
            Label = line.Label,
        }).ToList())
    {
        BookHash = DocumentHash.Parse(body.BookHash),
        ZoneData = body.ZoneData,
        TaxInside = body.TaxInsideCentavos.ToAmount("tax_inside_centavos"),
        Reductions = body.Reductions.Select(reduction => new Reduction(
            AgreementId.Parse(reduction.Agreement),
            reduction.AmountCentavos.ToAmount("amount_centavos"),
            reduction.Payer.ToEnum<Payer>())).ToList(),
    };
}
