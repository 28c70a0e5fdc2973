namespace Fokus.World.Cars;

/// <summary>How fast people drive. A run at double speed halves all of it; nothing that a gate or a lane does is hurried.</summary>
/// <param name="Speed">1 is the pace of a garage that somebody watches; more is faster.</param>
internal sealed record Paces(double Speed)
{
    /// <summary>From one loop to the next. Never so short that a loop's debouncing would miss the car.</summary>
    internal TimeSpan Roll => TimeSpan.FromMilliseconds(Math.Max(450, 900 / Speed));

    /// <summary>Between two arrivals.</summary>
    internal TimeSpan Gap => TimeSpan.FromSeconds(3 / Speed);

    /// <summary>How long a car stays, without the drive in and out.</summary>
    internal TimeSpan Parked => TimeSpan.FromSeconds(8 / Speed);
}
