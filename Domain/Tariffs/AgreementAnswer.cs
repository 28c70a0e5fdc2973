using Fokus.Domain.Stays;

namespace Fokus.Domain.Tariffs;

/// <summary>Whether an agreement was given to a stay.</summary>
public abstract record AgreementAnswer
{
    private AgreementAnswer()
    {
    }

    /// <summary>It was.</summary>
    /// <param name="Stay">The stay with it.</param>
    public sealed record Given(Stay Stay) : AgreementAnswer;

    /// <summary>The book knows no such agreement.</summary>
    public sealed record Unknown : AgreementAnswer;

    /// <summary>The vehicle is not inside.</summary>
    public sealed record StayEnded : AgreementAnswer;

    /// <summary>The stay has it as often as it may count.</summary>
    /// <param name="Times">How often that is.</param>
    public sealed record EnoughForTheStay(int Times) : AgreementAnswer;

    /// <summary>Its issuer has given it as often as it may on one day.</summary>
    /// <param name="Times">How often that is.</param>
    public sealed record EnoughForTheDay(int Times) : AgreementAnswer;
}
