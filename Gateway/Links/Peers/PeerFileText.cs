using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fokus.Gateway.Links.Peers;

/// <summary>The document of peers as it lies on disk.</summary>
internal sealed record PeerFileText
{
    public const string KnownFormat = "fokus-hub-peers-1";

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // A member that is not understood could be a limit that somebody relies on.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    public required string Format { get; init; }

    public required long Number { get; init; }

    public required IReadOnlyList<Row> Garages { get; init; }

    public IReadOnlyList<string> Revoked { get; init; } = [];

    /// <exception cref="JsonException">It is no such document; the message names the place.</exception>
    public static PeerFileText? Parse(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<PeerFileText>(json, Strict);

    internal sealed record Row
    {
        public required string Garage { get; init; }

        public required string PublicKey { get; init; }

        public required string TunnelAddress { get; init; }

        public string? PresharedKey { get; init; }

        public override string ToString() => $"row of {Garage}";
    }
}
