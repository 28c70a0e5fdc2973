using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>Money that comes for a stay, whenever it comes: what was taken is never refused for being late.</summary>
internal static class StayMoney
{
    internal static StayDecision Taken(Stay stay, StayInput.MoneyTaken money, Instant at)
    {
        var payment = money.Payment;
        ArgumentOutOfRangeException.ThrowIfLessThan(money.ForFee, Brl.Zero, nameof(money));
        if (stay.Payments.FirstOrDefault(known => known.Payment.Id == payment.Id) is { } known)
        {
            return known.Payment == payment
                ? StayDecision.AlreadyDone(stay)
                : StayDecision.Refused(stay, StayRefusal.CommandReused);
        }

        if (!IsFor(stay, payment.Stay))
            return StayDecision.Refused(stay, StayRefusal.OtherStaysPayment);
        // The fee may have been waived while the driver paid: what it does not take is for the time.
        var forFee = Brl.Min(money.ForFee, Brl.Min(stay.FeeDue, payment.Amount));
        var forTime = payment.Amount - forFee;
        var paid = (forTime.IsZero ? stay : stay.Apply(payment with { Amount = forTime })) with
        {
            Payments = stay.Payments.Add(new(payment, forFee)),
            Fee = stay.Fee is { } fee ? fee with { Paid = fee.Paid + forFee } : null,
        };
        return Judged(stay, (paid.IsInside ? paid.StandingInside() : paid).Noted(at, StayAct.Paid, amount: payment.Amount));
    }

    /// <summary>Money, a waiver, a merge or a split can pay a debt or bring one back; this says which, in one place.</summary>
    internal static StayDecision Judged(Stay before, Stay after)
    {
        if (after is not { HasLeft: true, Total: { } total })
            return StayDecision.Done(after);
        List<StayEffect> effects = [];
        if (before.Debt.IsZero && !after.Debt.IsZero)
            effects.Add(new StayEffect.DebtBegan(after.Debt));
        if (!before.Debt.IsZero && after.Debt.IsZero)
            effects.Add(new StayEffect.DebtEnded());
        var over = after.Paid + after.Waived - total;
        if (over > Brl.Zero && over > before.Paid + before.Waived - total)
            effects.Add(new StayEffect.PaidTooMuch(over));
        return StayDecision.Done(FateOf(after), [.. effects]);
    }

    private static Stay FateOf(Stay stay) => stay switch
    {
        { Debt.IsZero: true, Fate: StayFate.Owing } =>
            stay.StandingAs(StayPhase.Left) with { Fate = stay.Waived.IsZero ? StayFate.Settled : StayFate.Waived },
        { Debt.IsZero: false, Fate: StayFate.Settled or StayFate.Waived } => stay.StandingAs(StayPhase.Left) with { Fate = StayFate.Owing },
        _ => stay,
    };

    /// <summary>A payment may have been made for a stay that has become a part of this one.</summary>
    private static bool IsFor(Stay stay, StayId id) => stay.Id == id || stay.Absorbed.Any(part => IsFor(part.Stay, id));
}
