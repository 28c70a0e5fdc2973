namespace Fokus.World.Cars;

/// <summary>One vehicle of a run, and what became of it.</summary>
/// <param name="Number">1 and up, in the order of arrival.</param>
/// <param name="Picture">What the cameras see: a file name, or the name of a rendered scene.</param>
/// <param name="Jpeg">The picture.</param>
internal sealed record Car(int Number, string Picture, ReadOnlyMemory<byte> Jpeg);
