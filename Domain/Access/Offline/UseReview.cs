using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Access.Offline;

/// <summary>
/// Whether a use by a right was in order, now that the right's end is known. The vehicle is gone either way: what happened
/// is never taken back, only told.
/// </summary>
public abstract record UseReview
{
    private UseReview()
    {
    }

    /// <summary>The right held.</summary>
    public sealed record InOrder : UseReview;

    /// <summary>The right had ended, and the garage could not know. Raise <see cref="FaultCode.StaleList"/>.</summary>
    /// <param name="Stay">Of which stay.</param>
    /// <param name="For">How long the right had ended.</param>
    /// <param name="Loss">What the garage did not get; zero or more.</param>
    public sealed record OnStaleList(StayId Stay, Duration For, Brl Loss) : UseReview;

    /// <summary>The right had ended, and the list that was used said so: a fault of the program. Raise <see cref="FaultCode.TwinDiffers"/>.</summary>
    /// <param name="Stay">Of which stay.</param>
    /// <param name="Loss">What the garage did not get; zero or more.</param>
    public sealed record AgainstTheList(StayId Stay, Brl Loss) : UseReview;

    /// <summary>Reviews a use.</summary>
    /// <param name="used">The use.</param>
    /// <param name="revoked">The end of its right; <c>null</c> when it has not ended.</param>
    public static UseReview Of(RightUsed used, Revocation? revoked)
    {
        if (revoked is null || used.At < revoked.At)
            return new InOrder();
        var loss = Brl.Max(Brl.Zero, used.WithoutRight - used.WithRight);
        return used.List.Version < revoked.ListVersion
            ? new OnStaleList(used.Stay, used.At - revoked.At, loss)
            : new AgainstTheList(used.Stay, loss);
    }
}
