using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Fokus.EdgeBridge.Link.Joining;
using Fokus.Wire.Enrolment;

namespace Fokus.Tunnel.Tests.Joining;

public sealed class WhatJoiningWrites
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    private static readonly LinkSettings Told = new()
    {
        Garage = "norte",
        TunnelAddress = "10.77.0.12",
        TunnelAddress6 = "fd66:6f6b:7573::c",
        WebPort = 8080,
        Gateways = [new("gw1", Convert.ToBase64String(new byte[32]), "gw1.example:51820", "10.77.0.1")],
        Silos = ["http://10.77.0.1:9000"],
    };

    private readonly string folder = Directory.CreateTempSubdirectory("fokus-join-").FullName;

    [Fact]
    public void A_try_whose_answer_was_lost_goes_on_with_the_same_keys_and_one_that_ended_does_not()
    {
        var first = LinkFolder.Open(folder).BeginOrGoOn();
        var again = LinkFolder.Open(folder).BeginOrGoOn();
        LinkFolder.Open(folder).End();
        var next = LinkFolder.Open(folder).BeginOrGoOn();

        Assert.Equal((first.Public, first.SecretSha256), (again.Public, again.SecretSha256));
        Assert.NotEqual(first.Public, next.Public);
        // What works lies beside what comes, and is not touched by it.
        Assert.True(File.Exists(first.KeyFile) && File.Exists(next.KeyFile));
    }

    [Fact]
    public void Only_the_owner_reads_the_secrets_and_the_centre_gets_a_digest()
    {
        var keys = LinkFolder.Open(folder).BeginOrGoOn();
        var secret = File.ReadAllText(keys.SecretFile);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys.KeyFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys.SecretFile));
        Assert.Equal(64, secret.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), keys.SecretSha256);
    }

    [Fact]
    public void What_people_set_stays_when_the_centre_changes_the_rest()
    {
        var path = Path.Combine(folder, "link.json");
        LinkSettingsText.Write(path, Told, new Dictionary<string, string>(StringComparer.Ordinal) { ["KeyFile"] = "/keys/garage.key" });
        var whole = JsonNode.Parse(File.ReadAllText(path))!;
        whole["Link"]!["LocalNetworks"] = new JsonArray("192.168.10.0/24");
        File.WriteAllText(path, whole.ToJsonString());

        LinkSettingsText.Write(path, Told with { Gateways = [.. Told.Gateways, new("gw2", Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]), "gw2.example:51820", "10.77.0.2")] }, Nothing);
        var link = JsonNode.Parse(File.ReadAllText(path))!["Link"]!;

        Assert.Equal(("192.168.10.0/24", "/keys/garage.key"), ((string)link["LocalNetworks"]![0]!, (string)link["KeyFile"]!));
        Assert.Equal((2, "gw2.example:51820"), (link["Gateways"]!.AsArray().Count, (string)link["Gateways"]![1]!["Endpoint"]!));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left_as_it_is()
    {
        var path = Path.Combine(folder, "link.json");
        File.WriteAllText(path, "{ half a file");

        var refused = Assert.Throws<InvalidDataException>(() => LinkSettingsText.Write(path, Told, Nothing));

        Assert.Contains("move it away", refused.Message, StringComparison.Ordinal);
        Assert.Equal("{ half a file", File.ReadAllText(path));
    }

    [Fact]
    public void Settings_by_which_the_link_could_not_run_do_not_take_the_place_of_those_by_which_it_does()
    {
        var path = Path.Combine(folder, "link.json");
        LinkSettingsText.Write(path, Told, Nothing);
        var before = File.ReadAllText(path);

        var mistyped = Assert.Throws<InvalidDataException>(() => LinkSettingsText.Write(
            path, Told with { Gateways = [Told.Gateways[0] with { Endpoint = "gw1.example" }], WebPort = 0 }, Nothing));

        Assert.Contains("'gw1.example' is not a host and a port", mistyped.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("7K2M-7K2M", "--centre", "https://painel.example")]
    [InlineData("", "--centre", "https://painel.example")]
    public async Task A_mistyped_code_is_told_and_nothing_is_sent_or_written(params string[] words)
    {
        var said = new StringWriter();

        var code = await new JoinCommand().RunAsync([.. words, "--folder", Path.Combine(folder, "none")], said, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Contains("Nothing was sent", said.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "none")));
    }

    [Theory]
    [InlineData("http://painel.example")]
    [InlineData("painel.example")]
    [InlineData("https://painel.example/v1")]
    public async Task A_code_goes_to_a_centre_by_https_only(string centre)
    {
        var said = new StringWriter();

        var code = await new JoinCommand().RunAsync(
            [EnrolmentCode.Make().Grouped, "--centre", centre, "--folder", Path.Combine(folder, "none")], said, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Contains("write its address", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_that_is_not_there_is_told_and_the_same_keys_are_kept_for_the_next_try()
    {
        var said = new StringWriter();

        // A port of this machine at which nobody listens.
        var code = await new JoinCommand().RunAsync(
            [EnrolmentCode.Make().Grouped, "--centre", "https://127.0.0.1:1", "--folder", folder], said, TestContext.Current.CancellationToken);
        var kept = LinkFolder.Open(folder).BeginOrGoOn();

        Assert.Equal(3, code);
        Assert.Contains("Run the same command again", said.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(Path.Combine(folder, "keys")));
        Assert.True(File.Exists(kept.KeyFile));
        Assert.False(File.Exists(Path.Combine(folder, "link.json")));
    }
}
