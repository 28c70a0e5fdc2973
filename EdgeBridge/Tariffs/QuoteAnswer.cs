using System.Collections.Immutable;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;

namespace Fokus.EdgeBridge.Tariffs;

/// <summary>What the command answers.</summary>
/// <param name="Book">The book that priced the stay.</param>
/// <param name="Stay">The stay with what was paid for it.</param>
/// <param name="Quote">Its price.</param>
/// <param name="Notes">What the asker may not have meant.</param>
internal sealed record QuoteAnswer(TariffBook Book, Stay Stay, Quote Quote, ImmutableArray<string> Notes);
