using System.Diagnostics;
using Fokus.Domain.Access;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.Wire.Edge.V1;
using Google.Protobuf;
using NodaTime;
using ClockQuality = Fokus.Domain.Facts.ClockQuality;
using WireClock = Fokus.Wire.Edge.V1.ClockQuality;

namespace Fokus.Wire.Mapping;

/// <summary>Facts to rows and back. A row that is not whole is refused, never completed by guessing.</summary>
public static class FactMapping
{
    /// <summary>The version in which bodies are written; rows of a later one are refused.</summary>
    private const int BodyVersion = 0;

    /// <summary>The row of a fact.</summary>
    public static FactRow ToRow(this RecordedFact recorded)
    {
        var row = new FactRow
        {
            Epoch = recorded.Id.Epoch,
            Seq = recorded.Id.Seq,
            AtUnixTicks = recorded.At.ToWire(),
            Clock = (WireClock)(int)recorded.Clock,
        };
        switch (recorded.Fact)
        {
            case Fact.LaneHeard heard:
                row.LaneHeard = new() { Lane = heard.Lane.Value, Input = heard.Input.ToBody(), PhaseAfter = (int)heard.After };
                break;
            case Fact.StayOpened opened:
                row.StayOpened = new()
                {
                    Stay = opened.Stay.Value,
                    Credential = opened.Credential.ToBody(),
                    Lane = opened.Lane.Value,
                    EnteredAtUnixTicks = opened.EnteredAt.ToWire(),
                    AlsoKnownBy = { opened.AlsoKnownBy.All().Select(StayMapping.ToBody) },
                    Contract = opened.Contract?.ToBody(),
                    BySystem = opened.BySystem,
                };
                if (opened.AnnouncedVersion is { } announced)
                    row.StayOpened.AnnouncedVersion = announced;
                break;
            case Fact.StayPaid paid:
                row.StayPaid = paid.ToBody();
                break;
            case Fact.StayLeft left:
                row.StayLeft = new() { Stay = left.Stay.Value, Lane = left.Lane.Value, Fate = (int)left.Fate, BySystem = left.BySystem };
                break;
            case Fact.VisitVoided voided:
                row.VisitVoided = new() { Lane = voided.Lane.Value, Visit = voided.Visit.Value, Ticket = voided.Ticket?.Value ?? "" };
                break;
            case Fact.TicketLost lost:
                row.TicketLost = lost.ToBody();
                break;
            case Fact.FaultRaised raised:
                row.FaultRaised = new() { Lane = raised.Lane?.Value ?? "", Fault = (int)raised.Fault };
                break;
            case Fact.FaultCleared cleared:
                row.FaultCleared = new() { Lane = cleared.Lane?.Value ?? "", Fault = (int)cleared.Fault };
                break;
            case Fact.ClockStepped stepped:
                row.ClockStepped = new() { ClusterAheadTicks = stepped.ClusterAhead.BclCompatibleTicks };
                break;
            case Fact.ClockRighted righted:
                row.ClockRighted = new() { BeforeUnixTicks = righted.Before.ToWire(), ByTicks = righted.By.BclCompatibleTicks };
                break;
            default:
                throw new UnreachableException("Fact is a closed family");
        }

        return row;
    }

    /// <summary>The fact in a row that was stored as bytes.</summary>
    public static FactReading Read(GarageId garage, ReadOnlySpan<byte> row)
    {
        try
        {
            return Read(garage, FactRow.Parser.ParseFrom(row));
        }
        catch (InvalidProtocolBufferException)
        {
            return new FactReading.Refused("The row is not a protobuf message.");
        }
    }

    /// <summary>The fact in a row.</summary>
    public static FactReading Read(GarageId garage, FactRow row)
    {
        try
        {
            if (row.Epoch < 1 || row.Seq < 1)
                return new FactReading.Refused("Epoch and seq begin at 1.");
            if (row.BodyVersion != BodyVersion)
                return new FactReading.Refused($"Its body is of version {row.BodyVersion}, and this program knows {BodyVersion}: update it.");
            var id = new FactId(garage, row.Epoch, row.Seq);
            var clock = ((int)row.Clock).ToEnum<ClockQuality>();
            return new FactReading.Read(new(id, row.AtUnixTicks.ToInstant(), clock, ToFact(row)));
        }
        catch (FormatException refused)
        {
            return new FactReading.Refused(refused.Message);
        }
    }

    private static Fact ToFact(FactRow row) => row.BodyCase switch
    {
        FactRow.BodyOneofCase.LaneHeard => new Fact.LaneHeard(
            LaneId.Parse(row.LaneHeard.Lane),
            WireValues.Required(row.LaneHeard.Input, "input").ToInput(),
            row.LaneHeard.PhaseAfter.ToEnum<LanePhase>()),
        FactRow.BodyOneofCase.StayOpened => new Fact.StayOpened(
            StayId.Parse(row.StayOpened.Stay),
            WireValues.Required(row.StayOpened.Credential, "credential").ToCredential(),
            LaneId.Parse(row.StayOpened.Lane),
            row.StayOpened.EnteredAtUnixTicks.ToInstant())
        {
            AnnouncedVersion = row.StayOpened.HasAnnouncedVersion ? VersionOf(row.StayOpened) : null,
            AlsoKnownBy = row.StayOpened.AlsoKnownBy.Aggregate(Alternates.None, (known, more) => known.With(more.ToCredential())),
            Contract = row.StayOpened.Contract?.ToContract(),
            BySystem = row.StayOpened.BySystem,
        },
        FactRow.BodyOneofCase.StayPaid => row.StayPaid.ToFact(),
        FactRow.BodyOneofCase.StayLeft => new Fact.StayLeft(
            StayId.Parse(row.StayLeft.Stay), LaneId.Parse(row.StayLeft.Lane), row.StayLeft.Fate.ToEnum<StayFate>())
        {
            BySystem = row.StayLeft.BySystem,
        },
        FactRow.BodyOneofCase.VisitVoided => new Fact.VisitVoided(
            LaneId.Parse(row.VisitVoided.Lane), LaneVisitId.Parse(row.VisitVoided.Visit))
        {
            Ticket = row.VisitVoided.Ticket.Length == 0 ? null : TicketId.Parse(row.VisitVoided.Ticket),
        },
        FactRow.BodyOneofCase.TicketLost => row.TicketLost.ToFact(),
        FactRow.BodyOneofCase.FaultRaised => new Fact.FaultRaised(
            LaneOf(row.FaultRaised), row.FaultRaised.Fault.ToEnum<FaultCode>()),
        FactRow.BodyOneofCase.FaultCleared => new Fact.FaultCleared(
            LaneOf(row.FaultCleared), row.FaultCleared.Fault.ToEnum<FaultCode>()),
        FactRow.BodyOneofCase.ClockStepped => new Fact.ClockStepped(Duration.FromTicks(row.ClockStepped.ClusterAheadTicks)),
        FactRow.BodyOneofCase.ClockRighted => new Fact.ClockRighted(row.ClockRighted.BeforeUnixTicks.ToInstant(), ByOf(row.ClockRighted)),
        _ => throw new FormatException("The row has a body that this version does not know."),
    };

    private static Duration ByOf(ClockRighted righted) => righted.ByTicks > 0
        ? Duration.FromTicks(righted.ByTicks)
        : throw new FormatException("A clock that was impossible can only be set forward.");

    private static int VersionOf(StayOpened opened) => opened.AnnouncedVersion >= 1
        ? opened.AnnouncedVersion
        : throw new FormatException("The versions of a tariff book begin at 1.");

    private static LaneId? LaneOf(FaultChange change) => change.Lane.Length == 0 ? null : LaneId.Parse(change.Lane);
}
