using Fokus.Domain.Ids;

namespace Fokus.Domain.Stays.Joins;

/// <summary>A stay that was found to be another one, as it was then: it can be taken out again.</summary>
/// <param name="Stay">The stay before it was merged.</param>
/// <param name="By">The order that merged it.</param>
/// <param name="TookFee">True when the other stay took over its fee.</param>
public sealed record Absorption(Stay Stay, CommandId By, bool TookFee);
