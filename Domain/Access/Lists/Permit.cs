using System.Collections.Immutable;
using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Access.Lists;

/// <summary>
/// One right to have one vehicle inside. All its credentials are one: what entered by its tag leaves by its plate, and what
/// is inside by one of them is inside for all of them.
/// </summary>
/// <param name="Credentials">Plates, tags and cards; at least one.</param>
/// <param name="PassBack">What it says of use out of order; <see cref="AntiPassbackSetting.Inherited"/> for what its group says.</param>
public sealed record Permit(ImmutableArray<Credential> Credentials, AntiPassbackSetting PassBack);
