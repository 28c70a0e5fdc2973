using Fokus.Domain.Plates;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>One vehicle's way through the picture of a camera, from the first plate seen to the last.</summary>
/// <param name="Begin">When its plate was first seen, from the start of the footage.</param>
/// <param name="Pictures">In how many pictures a plate was seen.</param>
/// <param name="Reading">What all of them say together.</param>
/// <param name="Guesses">Of the surest picture.</param>
internal sealed record Passage(TimeSpan Begin, int Pictures, PlateReading Reading, IReadOnlyList<PlateGuess> Guesses);
