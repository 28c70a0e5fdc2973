namespace Fokus.Domain.Tariffs.Terms;

/// <summary>Which version of a book prices a stay. What is paid is never priced again, whatever is said here.</summary>
public enum PricedBy
{
    /// <summary>The version that was valid when the vehicle entered.</summary>
    Entry = 1,

    /// <summary>The version that is valid when the price is asked for.</summary>
    Payment = 2,

    /// <summary>The version that was announced on the ticket; where none was, that of the entry.</summary>
    Ticket = 3,
}
