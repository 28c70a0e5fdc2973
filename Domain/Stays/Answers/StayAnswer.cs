namespace Fokus.Domain.Stays.Answers;

/// <summary>What whoever told a stay something is answered.</summary>
public abstract record StayAnswer
{
    private StayAnswer()
    {
    }

    /// <summary>It is so now.</summary>
    public sealed record Done : StayAnswer;

    /// <summary>It was so before: the same was told twice. Nothing changes, and nothing is wrong.</summary>
    public sealed record AlreadyDone : StayAnswer;

    /// <summary>It cannot be. The stay is as it was.</summary>
    /// <param name="Why">What to tell the person.</param>
    public sealed record Refused(StayRefusal Why) : StayAnswer;
}
