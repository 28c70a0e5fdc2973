using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Silo.Api.Lanes;

/// <summary>What is sent to open a gate from afar.</summary>
internal sealed record OpenBody(string? Command, string? Reason, string? Note, string? Fate)
{
    /// <summary>Counted on this server's clock, from receipt: the caller's clock decides nothing.</summary>
    private static readonly Duration Lives = Duration.FromSeconds(5);

    /// <summary>The order, or everything that is wrong with it.</summary>
    internal (ManualOpen? Order, List<string> Faults) Read(OperatorId by, Instant receivedAt)
    {
        var faults = new List<string>();
        if (!CommandId.TryParse(Command, out var command))
            faults.Add("command: write a fresh id of 8 to 64 of a-z, 0-9 and hyphen; the same id again is the same order.");
        var reason = ReadName<OpenReason>(nameof(Reason), Reason, faults);
        var fate = ReadName<StayFate>(nameof(Fate), Fate, faults);
        if (Note is { Length: > 200 })
            faults.Add("note: write at most 200 characters.");
        if (reason == OpenReason.Other && string.IsNullOrWhiteSpace(Note))
            faults.Add("note: the reason 'other' needs one.");
        return faults.Count > 0
            ? (null, faults)
            : (new ManualOpen(command, by, reason, Note?.Trim() ?? "", fate, receivedAt, receivedAt + Lives), faults);
    }

    private static T ReadName<T>(string field, string? text, List<string> faults)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(
            value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
        if (text is not null && names.TryGetValue(text, out var value))
            return value;
        faults.Add($"{JsonNamingPolicy.SnakeCaseLower.ConvertName(field)}: write one of {string.Join(", ", names.Keys)}.");
        return default;
    }
}
