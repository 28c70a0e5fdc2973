using Fokus.Domain.Ids;
using Fokus.Gateway.Routes;

namespace Fokus.Gateway.Access;

/// <summary>Says of a request that it may be passed on, and where to.</summary>
/// <param name="Target">What its host stands for.</param>
/// <param name="Person">In whose name; <c>null</c> for a partner.</param>
internal sealed record Admitted(PublicTarget Target, OperatorId? Person);
