using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using NodaTime;

namespace Fokus.Domain.Access.Vehicles;

/// <summary>Two records that were found to be one vehicle.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Command">Done once.</param>
/// <param name="Plates">The plates of the record that is gone.</param>
/// <param name="Stays">The stays that moved.</param>
public sealed record VehicleMerge(Instant At, OperatorId By, CommandId Command, ImmutableArray<Plate> Plates, ImmutableArray<StayId> Stays);
