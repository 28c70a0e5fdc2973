using Fokus.Domain.Payments;
using Fokus.Domain.Tariffs;

namespace Fokus.EdgeBridge.Stays;

/// <summary>What became of a payment.</summary>
internal abstract record PayAnswer
{
    private PayAnswer()
    {
    }

    /// <summary>It is in the journal. Also the answer when the same payment is reported again.</summary>
    internal sealed record Taken(Payment Payment, Quote Quote) : PayAnswer;

    /// <summary>The amount is not what is due: the price has changed meanwhile. Nothing was recorded.</summary>
    /// <param name="Quote">What is due now.</param>
    internal sealed record WrongAmount(Quote Quote) : PayAnswer;

    /// <summary>Nothing is due; a zero payment does not exist.</summary>
    internal sealed record NothingDue(Quote Quote) : PayAnswer;

    /// <summary>No open stay has this id.</summary>
    internal sealed record NoSuchStay : PayAnswer;
}
