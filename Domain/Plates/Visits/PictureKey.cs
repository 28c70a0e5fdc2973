namespace Fokus.Domain.Plates.Visits;

/// <summary>Which picture a reading came from.</summary>
/// <param name="Camera">The camera's name in its garage.</param>
/// <param name="Picture">The picture's name at that camera.</param>
public readonly record struct PictureKey(string Camera, string Picture);
