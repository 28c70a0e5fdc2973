using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Stays.Joins;

/// <summary>How a merged stay is divided again: to each what was paid for it, by the stay that each payment names.</summary>
/// <param name="Rest">The stay that remains, without the part.</param>
/// <param name="Returned">What the part gets.</param>
internal readonly record struct StayShare(Stay Rest, ReturnedShare Returned)
{
    internal static StayShare? Of(Stay kept, StayId part)
    {
        var absorption = kept.Absorbed.FirstOrDefault(one => one.Stay.Id == part);
        if (absorption is null)
            return null;
        var moved = kept.Payments.Where(paid => GoesWith(absorption, paid)).ToImmutableArray();
        var rest = kept.Payments.Where(paid => !GoesWith(absorption, paid)).ToImmutableArray();
        // Money from before payments were kept one by one goes back as it came.
        var unlisted = absorption.Stay.Paid - ForTime(absorption.Stay.Payments);
        var share = ForTime(moved) + unlisted;
        var keptBefore = kept.Paid - share;
        return new(
            kept with
            {
                Paid = keptBefore,
                PaidUntil = keptBefore == ForTime(rest) ? LastOf(rest) : kept.PaidUntil,
                Payments = rest,
                Fee = absorption.TookFee ? null : kept.Fee,
                Agreements = Without(kept.Agreements, absorption.Stay.Agreements),
                Absorbed = kept.Absorbed.Remove(absorption),
            },
            new(
                kept.Id,
                share,
                unlisted.IsZero ? LastOf(moved) : StayJoin.Later(LastOf(moved), absorption.Stay.PaidUntil),
                moved,
                absorption.TookFee ? kept.Fee : absorption.Stay.Fee));
    }

    /// <summary>A payment of the fee goes where the fee goes.</summary>
    private static bool GoesWith(Absorption absorption, StayPayment paid) => paid.ForFee.IsZero
        ? IsOf(absorption.Stay, paid.Payment.Stay)
        : absorption.TookFee;

    private static bool IsOf(Stay stay, StayId id) => stay.Id == id || stay.Absorbed.Any(part => IsOf(part.Stay, id));

    private static Brl ForTime(ImmutableArray<StayPayment> payments) => payments.Aggregate(Brl.Zero, (sum, paid) => sum + paid.ForTime);

    private static Instant? LastOf(ImmutableArray<StayPayment> payments) => payments
        .Where(paid => !paid.ForTime.IsZero)
        .Aggregate((Instant?)null, (last, paid) => StayJoin.Later(last, paid.Payment.PaidUntil));

    private static ImmutableArray<AgreementId> Without(ImmutableArray<AgreementId> all, ImmutableArray<AgreementId> gone) =>
        gone.Aggregate(all, (left, one) => left.Remove(one));
}
