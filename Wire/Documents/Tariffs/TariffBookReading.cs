using Fokus.Domain.Tariffs;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>What a tariff document is: a book, or everything that is wrong with it.</summary>
public abstract record TariffBookReading
{
    private TariffBookReading()
    {
    }

    /// <summary>A book.</summary>
    /// <param name="Book">The book.</param>
    public sealed record Good(TariffBook Book) : TariffBookReading;

    /// <summary>Not a book.</summary>
    /// <param name="Faults">Every fault, each with its place and the mend.</param>
    public sealed record Bad(IReadOnlyList<string> Faults) : TariffBookReading;
}
