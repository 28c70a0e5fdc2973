namespace Fokus.Domain.Plates;

/// <summary>Why a reading did not become a plate.</summary>
public enum PlateRefusal
{
    /// <summary>The picture shows no plate, or the camera says so.</summary>
    NoPlate = 1,

    /// <summary>Something was read that no Brazilian plate can be.</summary>
    NotAPlate = 2,

    /// <summary>A plate was read, but not surely enough to open a gate.</summary>
    TooUnsure = 3,

    /// <summary>Two vehicles fit the picture about equally well.</summary>
    Ambiguous = 4,

    /// <summary>The picture could not be opened.</summary>
    BadPicture = 5,
}
