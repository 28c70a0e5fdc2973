namespace Fokus.Domain.Stays;

/// <summary>Where a stay stands.</summary>
public enum StayPhase
{
    /// <summary>The vehicle is inside.</summary>
    Inside = 1,

    /// <summary>The vehicle has left; <see cref="StayFate"/> says how.</summary>
    Left = 2,
}
