using NodaTime;
using NodaTime.TimeZones;

namespace Fokus.Domain.Time;

/// <summary>The time zone of a garage: what its wall clocks show.</summary>
/// <remarks>Zone data comes from the NodaTime package, never from the machine: edge and cluster price alike.</remarks>
public sealed record GarageZone
{
    /// <summary>
    /// A local time that happens twice means the later one; a local time that is skipped means the first moment after
    /// the gap. Brazil has had no summer time since 2019, but older stays are still read.
    /// </summary>
    public static readonly ZoneLocalMappingResolver LaterOrAfterGap =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone zone;

    private GarageZone(DateTimeZone zone) => this.zone = zone;

    /// <summary>The zone of most of Brazil, three hours behind UTC.</summary>
    public static GarageZone SaoPaulo { get; } = Parse("America/Sao_Paulo");

    /// <summary>The zone's id in the tz database, such as <c>America/Manaus</c>.</summary>
    public string Id => zone.Id;

    /// <summary>Reads a zone id. Throws <see cref="FormatException"/> when the tz database does not know it.</summary>
    public static GarageZone Parse(string id) =>
        // NodaTime also makes zones of a fixed offset (UTC-03) that no tz database knows and no law can change.
        DateTimeZoneProviders.Tzdb.Ids.Contains(id, StringComparer.Ordinal) && DateTimeZoneProviders.Tzdb[id] is { } zone
            ? new(zone)
            : throw new FormatException($"'{id}' is not a time zone of the tz database; write one such as America/Sao_Paulo.");

    /// <summary>The version of the zone data, such as <c>TZDB: 2026a (mapping: $Revision$)</c>: a receipt keeps it.</summary>
    public static string DataVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>The calendar day in the garage at a moment.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(zone).Date;

    /// <summary>What the garage's wall clock shows at a moment.</summary>
    public LocalDateTime WallClock(Instant at) => at.InZone(zone).LocalDateTime;

    /// <summary>The moment at which a calendar day begins in the garage.</summary>
    public Instant StartOf(LocalDate day) => zone.AtStartOfDay(day).ToInstant();

    /// <summary>The moment meant by a wall-clock time, by <see cref="LaterOrAfterGap"/>.</summary>
    public Instant At(LocalDateTime wallClock) => zone.ResolveLocal(wallClock, LaterOrAfterGap).ToInstant();

    /// <summary>The time around a moment in which the zone's offset does not change.</summary>
    internal ZoneInterval IntervalOf(Instant at) => zone.GetZoneInterval(at);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
