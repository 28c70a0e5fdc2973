namespace Fokus.Domain.Money;

/// <summary>Who gets the fraction of a centavo.</summary>
public enum Rounding
{
    /// <summary>Towards zero: the fraction is given up.</summary>
    Down = 1,

    /// <summary>Away from zero: any fraction becomes a centavo.</summary>
    Up = 2,

    /// <summary>To the nearest; a half goes away from zero.</summary>
    HalfUp = 3,
}
