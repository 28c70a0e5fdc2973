namespace Fokus.Domain.Plates;

/// <summary>A country whose plates a garage in Brazil may see.</summary>
public enum PlateCountry
{
    /// <summary>Brazil.</summary>
    Brazil = 1,

    /// <summary>Argentina.</summary>
    Argentina = 2,

    /// <summary>Uruguay.</summary>
    Uruguay = 3,

    /// <summary>Paraguay.</summary>
    Paraguay = 4,

    /// <summary>Bolivia.</summary>
    Bolivia = 5,

    /// <summary>Venezuela.</summary>
    Venezuela = 6,
}
