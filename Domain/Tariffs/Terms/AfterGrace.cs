namespace Fokus.Domain.Tariffs.Terms;

/// <summary>What is due once the grace after a payment is over. It is never the whole stay again.</summary>
public enum AfterGrace
{
    /// <summary>The price of the whole stay, less what is paid.</summary>
    Difference = 1,

    /// <summary>The time from the end of what is paid, as if it went on there: steps are counted from that moment.</summary>
    FromPaidUntil = 2,
}
