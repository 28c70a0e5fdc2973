using Fokus.Domain.Ids;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Tariffs;

/// <summary>Whether a shop's agreement may be given to a stay now. Asked when it is given, so that a driver is not surprised at the till.</summary>
public static class AgreementDesk
{
    /// <summary>The answer to a shop.</summary>
    /// <param name="book">The version that prices the stay.</param>
    /// <param name="stay">The stay.</param>
    /// <param name="agreement">What the shop wants to give.</param>
    /// <param name="givenToday">How often its issuer has given it on the garage's day.</param>
    public static AgreementAnswer Ask(TariffBook book, Stay stay, AgreementId agreement, int givenToday)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(givenToday);
        if (book.Agreements.Find(agreement) is not { } known)
            return new AgreementAnswer.Unknown();
        if (!stay.IsInside)
            return new AgreementAnswer.StayEnded();
        if (stay.Agreements.Count(given => given == agreement) >= known.TimesAStay)
            return new AgreementAnswer.EnoughForTheStay(known.TimesAStay);
        if (known.TimesADay is { } most && givenToday >= most)
            return new AgreementAnswer.EnoughForTheDay(most);
        return new AgreementAnswer.Given(stay with { Agreements = stay.Agreements.Add(agreement) });
    }
}
