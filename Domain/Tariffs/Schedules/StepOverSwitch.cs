namespace Fokus.Domain.Tariffs.Schedules;

/// <summary>What a step costs that begins under one rate, or in one window of the maximum, and ends in another.</summary>
public enum StepOverSwitch
{
    /// <summary>Steps are counted once for the stay; each side pays the step's share of time on its side.</summary>
    Split = 1,

    /// <summary>Steps are counted once for the stay; the whole step costs what it costs where it begins, and counts there.</summary>
    WhereItBegins = 2,

    /// <summary>Each part is rounded to steps by itself: the step ends at the switch and a new one begins.</summary>
    EachPart = 3,
}
