using Fokus.Domain.Ids;

namespace Fokus.Silo.EdgeLink;

/// <summary>Where the journal of a session that runs on this silo is taken in.</summary>
/// <param name="Garage">Whose.</param>
/// <param name="Intake">Takes it in.</param>
/// <param name="Ended">Cancelled when the session ends: its journal ends with it.</param>
internal sealed record JournalSeat(GarageId Garage, FactIntake Intake, CancellationToken Ended);
