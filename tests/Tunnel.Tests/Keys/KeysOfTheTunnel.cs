using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Tests.Keys;

public sealed class KeysOfTheTunnel
{
    private static string NewFolder => Directory.CreateTempSubdirectory("fokus-keys-").FullName;

    [Fact]
    public void The_public_half_is_the_one_that_the_standard_names()
    {
        // RFC 7748, section 6.1: the secret and the public key of Alice, and those of Bob.
        AssertPair(
            "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
            "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        AssertPair(
            "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
            "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData(" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void What_is_no_key_is_refused_and_so_is_a_second_spelling_of_one(string? text)
    {
        Assert.False(PublicKey.TryParse(text, out _));
        Assert.Null(PrivateKey.Find(text));
        Assert.Null(PresharedKey.Find(text));
    }

    [Fact]
    public void A_secret_is_never_printed()
    {
        var secret = PrivateKey.Make();
        var shared = PresharedKey.Make();

        Assert.DoesNotContain(secret.Canonical[..12], $"{secret}", StringComparison.Ordinal);
        Assert.DoesNotContain(shared.Canonical[..12], $"{shared}", StringComparison.Ordinal);
        Assert.Contains($"{secret.Public}", $"{secret}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_is_kept_for_its_owner_alone_and_found_again()
    {
        var path = Path.Combine(NewFolder, "deeper", "garage.key");

        var made = KeyFile.LoadOrMake(path);
        var found = KeyFile.LoadOrMake(path);

        Assert.Equal(made.Public, found.Public);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.NotEqual(made.Public, KeyFile.LoadOrMake(path + "2").Public);
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused_with_the_mend()
    {
        var path = Path.Combine(NewFolder, "garage.key");
        KeyFile.LoadOrMake(path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var refused = Assert.Throws<TunnelException>(() => KeyFile.LoadOrMake(path));

        Assert.Contains($"chmod 600 {path}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_key_file_is_not_overwritten()
    {
        var path = Path.Combine(NewFolder, "garage.key");
        KeyFile.LoadOrMake(path);
        File.WriteAllText(path, "half a k");

        Assert.Throws<TunnelException>(() => KeyFile.LoadOrMake(path));
        Assert.Equal("half a k", File.ReadAllText(path));
    }

    private static void AssertPair(string secret, string publicKey)
    {
        var pair = PrivateKey.Find(Convert.ToBase64String(Convert.FromHexString(secret)));

        Assert.Equal(publicKey, pair?.Public.Hex);
    }
}
