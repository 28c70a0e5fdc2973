using System.Text;
using Fokus.Gateway.Links.Peers;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Tests.Links;

public sealed class ReadingPeers
{
    private static readonly TunnelAddress Hub = TunnelAddress.Find("10.77.0.1/24")!;
    private static readonly string One = PrivateKey.Make().Public.Base64;
    private static readonly string Two = PrivateKey.Make().Public.Base64;

    private readonly string folder = Directory.CreateTempSubdirectory("fokus-peers-").FullName;

    [Fact]
    public void A_good_document_is_read_whole()
    {
        var secret = PresharedKey.Make();
        var document = Good($$"""
            { "format": "fokus-hub-peers-1", "number": 7, "revoked": ["oeste"], "garages": [
              { "garage": "norte", "public_key": "{{One}}", "tunnel_address": "10.77.0.11", "preshared_key": "{{secret.Canonical}}" },
              { "garage": "sul", "public_key": "{{Two}}", "tunnel_address": "10.77.0.12" } ] }
            """);

        Assert.Equal((7, "oeste"), (document.Number, document.Revoked.Single().Value));
        Assert.Equal("norte 10.77.0.11, sul 10.77.0.12", string.Join(", ", document.Garages.Select(peer => $"{peer.Garage} {peer.Address}")));
        Assert.Equal([secret, null], document.Garages.Select(peer => peer.Preshared));
    }

    [Theory]
    [InlineData("10.77.0.1", "not the hub's own")]
    [InlineData("10.77.0.0", "first or last")]
    [InlineData("10.77.0.255", "first or last")]
    [InlineData("10.78.0.11", "an address of 10.77.0.0/24")]
    [InlineData("10.77.11", "an address of")]
    [InlineData("10.77.0.11/32", "an address of")]
    [InlineData("010.77.0.11", "an address of")]
    [InlineData("::1", "an address of")]
    [InlineData("10.77.0.11 } ; flush ruleset", "an address of")]
    public void An_address_that_no_garage_can_have_refuses_the_whole(string address, string why) =>
        Assert.Contains(why, Assert.Single(Bad(Row("norte", One, address))), StringComparison.Ordinal);

    [Fact]
    public void Two_garages_with_one_key_or_one_address_or_one_name_refuse_the_whole()
    {
        Assert.Contains("the public key of garage norte", Assert.Single(Bad(Row("norte", One, "10.77.0.11"), Row("sul", One, "10.77.0.12"))), StringComparison.Ordinal);
        Assert.Contains("the tunnel address of garage norte", Assert.Single(Bad(Row("norte", One, "10.77.0.11"), Row("sul", Two, "10.77.0.11"))), StringComparison.Ordinal);
        Assert.Contains("norte is there twice", Assert.Single(Bad(Row("norte", One, "10.77.0.11"), Row("norte", Two, "10.77.0.12"))), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_together_and_no_key_is_in_them()
    {
        var faults = Bad(Row("Norte!", One, "10.77.0.11"), Row("sul", One + "x", "10.77.0.12"), Row("oeste", Two, "10.99.0.1"));

        Assert.Equal(3, faults.Count);
        Assert.DoesNotContain(One, string.Join(' ', faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "format": "fokus-hub-peers-2", "number": 1, "garages": [] }""", "fokus-hub-peers-1")]
    [InlineData("""{ "format": "fokus-hub-peers-1", "number": 0, "garages": [] }""", "numbers begin at 1")]
    [InlineData("""{ "format": "fokus-hub-peers-1", "garages": [] }""", "number")]
    [InlineData("""{ "format": "fokus-hub-peers-1", "number": 1, "number": 2, "garages": [] }""", "number")]
    [InlineData("""{ "format": "fokus-hub-peers-1", "number": 1, "garages": [], "allow_all": true }""", "allow_all")]
    [InlineData("""{ "format": "fokus-hub-peers-1", "number": 1, "garages": null }""", "garages")]
    [InlineData("""{ "format": "fokus-hub-peers-1", "number": 1, "garages": [], "revoked": ["A b"] }""", "revoked")]
    [InlineData("null", "format")]
    [InlineData("", "JSON")]
    public void What_is_no_such_document_is_refused_with_the_place(string json, string why) =>
        Assert.Contains(why, string.Join(' ', BadOf(json)), StringComparison.Ordinal);

    [Fact]
    public void A_garage_is_not_linked_and_revoked_at_once() => Assert.Contains("one of the two", Assert.Single(BadOf(
        $$"""{ "format": "fokus-hub-peers-1", "number": 1, "garages": [{{Row("norte", One, "10.77.0.11")}}], "revoked": ["norte"] }""")), StringComparison.Ordinal);

    [Fact]
    public void A_newer_document_follows_an_older_or_changed_one_of_the_same_number_does_not()
    {
        var file = NewFile();
        var current = PeerDocument.None;

        Offer(Document(5, Row("norte", One, "10.77.0.11")));
        current = file.FindNewer(current) ?? throw new InvalidOperationException(file.Fault);
        file.KeepApplied();
        Assert.Equal(5, current.Number);
        Assert.Null(file.FindNewer(current));
        Assert.Empty(file.Fault);

        Offer(Document(4, Row("norte", One, "10.77.0.11"), Row("sul", Two, "10.77.0.12")));
        Assert.Null(file.FindNewer(current));
        Assert.Contains("give each change a higher number", file.Fault, StringComparison.Ordinal);
        Offer(Document(5, Row("sul", Two, "10.77.0.12")));
        Assert.Null(file.FindNewer(current));
        Assert.Contains("give each change a higher number", file.Fault, StringComparison.Ordinal);

        // A restart: what is in force is still number 5, and the refused file is still refused.
        var restarted = NewFile();
        Assert.Equal(5, restarted.LoadApplied().Number);
        Assert.Null(restarted.FindNewer(restarted.LoadApplied()));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "applied.json")));
    }

    [Fact]
    public void A_hub_whose_own_copy_is_broken_does_not_start_with_an_older_one()
    {
        File.WriteAllText(Path.Combine(folder, "applied.json"), "{");

        Assert.Throws<InvalidDataException>(() => NewFile().LoadApplied());
    }

    private static string Row(string garage, string key, string address) =>
        $$"""{ "garage": "{{garage}}", "public_key": "{{key}}", "tunnel_address": "{{address}}" }""";

    private static string Document(long number, params IEnumerable<string> rows) =>
        $$"""{ "format": "fokus-hub-peers-1", "number": {{number}}, "garages": [{{string.Join(',', rows)}}] }""";

    private static PeerDocument Good(string json) =>
        Assert.IsType<PeerDocumentReading.Good>(PeerDocumentReader.Read(Encoding.UTF8.GetBytes(json), Hub)).Document;

    private static IReadOnlyList<string> Bad(params IEnumerable<string> rows) => BadOf(Document(1, rows));

    private static IReadOnlyList<string> BadOf(string json) =>
        Assert.IsType<PeerDocumentReading.Bad>(PeerDocumentReader.Read(Encoding.UTF8.GetBytes(json), Hub)).Faults;

    private PeerFile NewFile() => new(Path.Combine(folder, "peers.json"), Path.Combine(folder, "applied.json"), Hub);

    private void Offer(string json) => File.WriteAllText(Path.Combine(folder, "peers.json"), json);
}
