namespace Fokus.Gateway.Names;

/// <summary>All records of one name and one type.</summary>
/// <param name="Name">In full, with the dot at its end.</param>
/// <param name="Type">A, AAAA, NS, SOA or TXT.</param>
/// <param name="Values">As a zone file would write them, in order; none takes the set away.</param>
internal sealed record RecordSet(string Name, string Type, IReadOnlyList<string> Values)
{
    /// <summary>True when a set of the same name and type says the same.</summary>
    public bool Says(RecordSet? other) => other is not null && Values.SequenceEqual(other.Values, StringComparer.Ordinal);
}
