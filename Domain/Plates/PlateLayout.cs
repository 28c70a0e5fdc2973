namespace Fokus.Domain.Plates;

/// <summary>How a plate is written.</summary>
public enum PlateLayout
{
    /// <summary>Three letters and four digits.</summary>
    Old = 1,

    /// <summary>Three letters, a digit, a letter, two digits.</summary>
    Mercosul = 2,

    /// <summary>Three letters, two digits, a letter, a digit: given to motorcycles for a while in 2018. Rare: look twice.</summary>
    EarlyMotorcycle = 3,
}
