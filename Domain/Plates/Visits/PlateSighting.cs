using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Plates.Visits;

/// <summary>One look at one plate.</summary>
/// <param name="Visit">The visit for which the picture was read.</param>
/// <param name="TakenAt">When the picture was taken, not when it was read.</param>
/// <param name="Picture">Camera and name of the picture. Two crops of one picture bear one key, and are one reading.</param>
/// <param name="Guesses">What the reader saw in it; empty when it saw no plate.</param>
public sealed record PlateSighting(LaneVisitId Visit, Instant TakenAt, PictureKey Picture, IReadOnlyCollection<PlateGuess> Guesses);
