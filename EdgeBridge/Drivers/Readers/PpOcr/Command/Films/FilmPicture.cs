namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>One picture of a film.</summary>
/// <param name="At">When it was taken, from the film's first moment on.</param>
/// <param name="Jpeg">A whole JPEG.</param>
internal readonly record struct FilmPicture(TimeSpan At, ReadOnlyMemory<byte> Jpeg);
