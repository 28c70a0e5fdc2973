using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.Wire.Edge.V1;

namespace Fokus.Wire.Mapping;

/// <summary>A person's order to open a gate, to a body and back.</summary>
public static class CommandMapping
{
    /// <summary>The body of an order.</summary>
    public static ManualOpenBody ToBody(this ManualOpen order) => new()
    {
        Command = order.Command.Value,
        By = order.By.Value,
        Reason = (int)order.Reason,
        Note = order.Note,
        Fate = (int)order.Fate,
        AskedAtUnixTicks = order.AskedAt.ToWire(),
        ExpiresUnixTicks = order.Expires.ToWire(),
    };

    /// <summary>The order in a body. Throws <see cref="FormatException"/> when it is not whole.</summary>
    public static ManualOpen ToOrder(this ManualOpenBody body) => new(
        CommandId.Parse(body.Command),
        OperatorId.Parse(body.By),
        body.Reason.ToEnum<OpenReason>(),
        body.Note,
        body.Fate.ToEnum<StayFate>(),
        body.AskedAtUnixTicks.ToInstant(),
        body.ExpiresUnixTicks.ToInstant());
}
