using Fokus.Domain.Ids;

namespace Fokus.Domain.Stays.Inputs;

/// <summary>A person's order about a stay.</summary>
/// <param name="Id">Done once, however often it arrives.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why, in their words; may be empty.</param>
public sealed record StayCommand(CommandId Id, OperatorId By, string Note);
