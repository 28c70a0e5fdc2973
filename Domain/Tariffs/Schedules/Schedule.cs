using System.Collections.Immutable;
using Fokus.Domain.Tariffs.Terms;

namespace Fokus.Domain.Tariffs.Schedules;

/// <summary>Which rate is in force when.</summary>
/// <param name="Rates">At least one.</param>
/// <param name="Otherwise">The rate, counted from 0, when no band matches.</param>
/// <param name="Bands">The first that matches is in force; may be empty.</param>
/// <param name="Holidays">The days that count as holidays.</param>
/// <param name="DayTypeBy">Whose day is asked.</param>
/// <param name="StepOverSwitch">What a step costs that reaches over a switch.</param>
/// <param name="TiersAfterSwitch">With which tier the next rate begins.</param>
public sealed record Schedule(
    ImmutableArray<Rate> Rates,
    int Otherwise,
    ImmutableArray<Band> Bands,
    Holidays Holidays,
    DayTypeBy DayTypeBy,
    StepOverSwitch StepOverSwitch,
    TiersAfterSwitch TiersAfterSwitch);
