using Fokus.Domain.Facts;

namespace Fokus.Wire.Mapping;

/// <summary>What a row of the journal is: a fact, or something that must be kept apart.</summary>
public abstract record FactReading
{
    private FactReading()
    {
    }

    /// <summary>A fact.</summary>
    /// <param name="Fact">The fact.</param>
    public sealed record Read(RecordedFact Fact) : FactReading;

    /// <summary>Not a fact that this version understands.</summary>
    /// <param name="Why">For a technician; without personal data.</param>
    public sealed record Refused(string Why) : FactReading;
}
