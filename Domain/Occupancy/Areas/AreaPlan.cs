using System.Collections.Immutable;
using Fokus.Domain.Ids;

namespace Fokus.Domain.Occupancy.Areas;

/// <summary>The areas of a garage. Every one leads to the street, and none lies within itself.</summary>
public sealed record AreaPlan
{
    /// <summary>A plan. Throws <see cref="ArgumentException"/> when it is not one.</summary>
    /// <param name="areas">Each id once; at least one.</param>
    public AreaPlan(params ImmutableArray<Area> areas)
    {
        if (areas.IsDefaultOrEmpty)
            throw new ArgumentException("A garage has at least one area.", nameof(areas));
        Areas = areas;
        foreach (var area in areas)
        {
            if (areas.Count(other => other.Id == area.Id) > 1)
                throw new ArgumentException($"The area '{area.Id}' is there twice.", nameof(areas));
            ArgumentOutOfRangeException.ThrowIfNegative(area.Capacity, nameof(areas));
            if (!LeadsToTheStreet(area))
                throw new ArgumentException($"The area '{area.Id}' lies within one that is not there, or within itself.", nameof(areas));
        }
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Area> Areas { get; }

    /// <summary>A garage that is not divided.</summary>
    public static AreaPlan Undivided(int capacity) => new(new Area(AreaId.Garage, null, capacity));

    /// <summary>The area around another; <c>null</c> when that one is reached from the street, or is not known.</summary>
    public AreaId? Within(AreaId area) => Find(area)?.Within;

    /// <summary>True when an area is another, or lies within it however deep.</summary>
    public bool IsIn(AreaId inner, AreaId outer)
    {
        for (AreaId? one = inner; one is { } area; one = Within(area))
        {
            if (area == outer)
                return true;
        }

        return false;
    }

    /// <summary>The area of an id; <c>null</c> when the plan has none.</summary>
    public Area? Find(AreaId id) => Areas.FirstOrDefault(area => area.Id == id);

    private bool LeadsToTheStreet(Area area)
    {
        for (var steps = 0; steps < Areas.Length; steps++)
        {
            if (area.Within is not { } outer)
                return true;
            if (Find(outer) is not { } next)
                return false;
            area = next;
        }

        return false;
    }
}
