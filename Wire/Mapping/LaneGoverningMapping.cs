using System.Diagnostics;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;
using Fokus.Wire.Edge.V1;
using Case = Fokus.Wire.Edge.V1.LaneInputBody.InputOneofCase;

namespace Fokus.Wire.Mapping;

/// <summary>The third loop, tags and cards, and what governs a lane (orders, devices, how it is built): to bodies and back.</summary>
internal static class LaneGoverningMapping
{
    internal static LaneInputBody ToGoverningBody(this LaneInput input) => input switch
    {
        LaneInput.SafetyOn on => new() { SafetyOn = new() { Visit_ = on.Visit.Value } },
        LaneInput.SafetyOff => new() { SafetyOff = new() },
        LaneInput.TagRead read => new() { TagRead = new() { Tag = read.Tag.Canonical, Standing = read.Standing.ToBody() } },
        LaneInput.CardShown shown => new() { CardShown = new() { Card = shown.Card.Canonical, Standing = shown.Standing.ToBody() } },
        LaneInput.ModeOrdered ordered => new() { ModeOrdered = ordered.Order.ToBody() },
        LaneInput.DirectionOrdered ordered => new() { DirectionOrdered = ordered.Order.ToBody() },
        LaneInput.StayNamed named => new() { StayNamed = named.ToBody() },
        LaneInput.DeviceFailed failed => new() { DeviceFailed = new() { Fault = (int)failed.Fault } },
        LaneInput.DeviceBack back => new() { DeviceBack = new() { Fault = (int)back.Fault } },
        LaneInput.SetUp built => new()
        {
            SetUp = new()
            {
                Kind = (int)built.Kind,
                Loops = (int)built.Setup.Loops,
                IsReversible = built.Setup.IsReversible,
                Precedence = (int)built.Setup.Policy.Precedence,
                OnRefusal = (int)built.Setup.Policy.OnRefusal,
            },
        },
        _ => throw new UnreachableException("LaneInput is a closed family"),
    };

    internal static LaneInput ToGoverningInput(this LaneInputBody body) => body.InputCase switch
    {
        Case.SafetyOn => new LaneInput.SafetyOn(LaneVisitId.Parse(body.SafetyOn.Visit_)),
        Case.SafetyOff => new LaneInput.SafetyOff(),
        Case.TagRead => new LaneInput.TagRead(
            TagId.Parse(body.TagRead.Tag), WireValues.Required(body.TagRead.Standing, "standing").ToStanding()),
        Case.CardShown => new LaneInput.CardShown(
            CardId.Parse(body.CardShown.Card), WireValues.Required(body.CardShown.Standing, "standing").ToStanding()),
        Case.ModeOrdered => new LaneInput.ModeOrdered(body.ModeOrdered.ToOrder()),
        Case.DirectionOrdered => new LaneInput.DirectionOrdered(body.DirectionOrdered.ToOrder()),
        Case.StayNamed => new LaneInput.StayNamed(
            body.StayNamed.ToOrder(), WireValues.Required(body.StayNamed.Standing, "standing").ToStanding()),
        Case.DeviceFailed => new LaneInput.DeviceFailed(body.DeviceFailed.Fault.ToEnum<FaultCode>()),
        Case.DeviceBack => new LaneInput.DeviceBack(body.DeviceBack.Fault.ToEnum<FaultCode>()),
        Case.SetUp => new LaneInput.SetUp(
            body.SetUp.Kind.ToEnum<LaneKind>(),
            new LaneSetup(
                body.SetUp.Loops.ToEnum<LaneLoops>(),
                body.SetUp.IsReversible,
                new LanePolicy(body.SetUp.Precedence.ToEnum<CredentialPrecedence>(), body.SetUp.OnRefusal.ToEnum<OnRefusal>()))),
        _ => throw new FormatException("The lane input is one that this version does not know."),
    };

    private static ModeOrdered ToBody(this ModeOrder order) => new()
    {
        Mode = (int)order.Mode,
        Command = order.Command.Value,
        By = order.By.Value,
        Reason = (int)order.Reason,
        Note = order.Note,
        Fate = (int)order.Fate,
        AskedAtUnixTicks = order.AskedAt.ToWire(),
        ExpiresUnixTicks = order.Expires.ToWire(),
    };

    private static ModeOrder ToOrder(this ModeOrdered body) => new(
        body.Mode.ToEnum<LaneMode>(),
        CommandId.Parse(body.Command),
        OperatorId.Parse(body.By),
        body.Reason.ToEnum<OpenReason>(),
        body.Note,
        body.Fate.ToEnum<StayFate>(),
        body.AskedAtUnixTicks.ToInstant(),
        body.ExpiresUnixTicks.ToInstant());

    private static DirectionOrdered ToBody(this DirectionOrder order) => new()
    {
        Direction = (int)order.Direction,
        Command = order.Command.Value,
        By = order.By.Value,
        Note = order.Note,
        AskedAtUnixTicks = order.AskedAt.ToWire(),
        ExpiresUnixTicks = order.Expires.ToWire(),
    };

    private static DirectionOrder ToOrder(this DirectionOrdered body) => new(
        body.Direction.ToEnum<LaneKind>(),
        CommandId.Parse(body.Command),
        OperatorId.Parse(body.By),
        body.Note,
        body.AskedAtUnixTicks.ToInstant(),
        body.ExpiresUnixTicks.ToInstant());

    private static StayNamed ToBody(this LaneInput.StayNamed named) => new()
    {
        Stay = named.Order.Stay.Value,
        Command = named.Order.Command.Value,
        By = named.Order.By.Value,
        Note = named.Order.Note,
        AskedAtUnixTicks = named.Order.AskedAt.ToWire(),
        ExpiresUnixTicks = named.Order.Expires.ToWire(),
        Standing = named.Standing.ToBody(),
    };

    private static NamingOrder ToOrder(this StayNamed body) => new(
        StayId.Parse(body.Stay),
        CommandId.Parse(body.Command),
        OperatorId.Parse(body.By),
        body.Note,
        body.AskedAtUnixTicks.ToInstant(),
        body.ExpiresUnixTicks.ToInstant());
}
