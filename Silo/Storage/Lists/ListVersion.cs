using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Silo.Storage.Lists;

/// <summary>One published version of a list, without its contents.</summary>
internal sealed record ListVersion(int Version, DocumentHash Hash, OperatorId By, Instant At, int Bytes);
