using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.Wire.Tests.Identity;

public sealed class SignedPersonTests : IDisposable
{
    private const string Garage = "centro";
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Person Ana = new(
        OperatorId.Parse("ana"), "Ana Souza", Role.Operator, [GarageId.Parse("centro"), GarageId.Parse("norte")], IsChain: false);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa otherKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    public void Dispose()
    {
        key.Dispose();
        otherKey.Dispose();
    }

    [Fact]
    public async Task A_gateways_word_is_taken_as_it_was_given()
    {
        AssertTaken(Ana, await VerifyAsync(Sign(Ana)));
        AssertTaken(Ana with { Garages = [], IsChain = true, Role = Role.Administrator }, await VerifyAsync(Sign(Ana with { Garages = [], IsChain = true, Role = Role.Administrator })));
        AssertTaken(Ana with { Garages = [GarageId.Parse("norte")], Role = Role.Viewer, Name = "Zé \"Ç\"" }, await VerifyAsync(Sign(Ana with { Garages = [GarageId.Parse("norte")], Role = Role.Viewer, Name = "Zé \"Ç\"" })));
    }

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-60, true)]
    [InlineData(0, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task It_holds_for_a_minute_and_forgives_clocks_that_are_a_minute_apart(int secondsLater, bool isTaken)
    {
        var person = await SignedPerson.VerifyAsync(Sign(Ana), Garage, [PublicKey], Now + Duration.FromSeconds(secondsLater));

        Assert.Equal(isTaken, person is not null);
    }

    [Fact]
    public async Task It_is_for_one_garage_only()
    {
        Assert.Null(await SignedPerson.VerifyAsync(Sign(Ana), "norte", [PublicKey], Now));
        Assert.Null(await SignedPerson.VerifyAsync(Sign(Ana), "painel", [PublicKey], Now));
    }

    [Fact]
    public async Task Another_key_vouches_for_nobody()
    {
        Assert.Null(await SignedPerson.VerifyAsync(Sign(Ana), Garage, [otherKey.ExportSubjectPublicKeyInfo()], Now));
        Assert.NotNull(await SignedPerson.VerifyAsync(Sign(Ana), Garage, [otherKey.ExportSubjectPublicKeyInfo(), PublicKey], Now));
        Assert.Null(await SignedPerson.VerifyAsync(Sign(Ana), Garage, [], Now));
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_does_not_silence_the_others()
    {
        Assert.NotNull(await SignedPerson.VerifyAsync(Sign(Ana), Garage, [[1, 2, 3], PublicKey], Now));
        Assert.Null(await SignedPerson.VerifyAsync(Sign(Ana), Garage, [[1, 2, 3]], Now));
    }

    [Fact]
    public async Task A_changed_word_is_not_taken()
    {
        var parts = Sign(Ana).Split('.');
        var payload = Encoding.UTF8.GetString(FromBase64(parts[1]));
        Assert.Contains("\"role\":\"2\"", payload, StringComparison.Ordinal);
        var forged = ToBase64(payload.Replace("\"role\":\"2\"", "\"role\":\"3\"", StringComparison.Ordinal));

        Assert.Null(await VerifyAsync($"{parts[0]}.{forged}.{parts[2]}"));
        Assert.Null(await VerifyAsync($"{parts[0]}.{parts[1]}.{ToBase64(new string('x', 64))}"));
        Assert.Null(await VerifyAsync($"{parts[0]}.{parts[1]}."));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    public async Task A_word_without_the_gateways_signature_is_not_taken(string algorithm)
    {
        var payload = Sign(Ana).Split('.')[1];
        var head = ToBase64($$"""{"alg":"{{algorithm}}","typ":"JWT"}""");
        // The well-known trick: sign by HMAC with the public key as the secret.
        var signature = string.Equals(algorithm, "HS256", StringComparison.Ordinal)
            ? ToBase64(HMACSHA256.HashData(PublicKey, Encoding.ASCII.GetBytes($"{head}.{payload}")))
            : "";

        Assert.Null(await VerifyAsync($"{head}.{payload}.{signature}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    public async Task What_is_no_token_is_nobody(string? token)
    {
        Assert.Null(await VerifyAsync(token));
    }

    [Fact]
    public async Task An_endless_token_is_nobody()
    {
        Assert.Null(await VerifyAsync(new string('x', 1_000_000)));
    }

    [Fact]
    public void A_role_includes_the_ones_before_it_and_a_person_sees_their_garages()
    {
        Assert.True(Ana.Is(Role.Viewer) && Ana.Is(Role.Operator) && !Ana.Is(Role.Administrator));
        Assert.True(Ana.MaySee(GarageId.Parse("norte")) && !Ana.MaySee(GarageId.Parse("sul")));
        Assert.True((Ana with { IsChain = true }).MaySee(GarageId.Parse("sul")));
    }

    private string Sign(Person person) => SignedPerson.Sign(person, Garage, key, Now);

    private Task<Person?> VerifyAsync(string? token) => SignedPerson.VerifyAsync(token, Garage, [PublicKey], Now);

    private static void AssertTaken(Person expected, Person? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Garages, actual.Garages);
        Assert.Equal(expected with { Garages = [] }, actual with { Garages = [] });
    }

    private static byte[] FromBase64(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private static string ToBase64(string text) => ToBase64(Encoding.UTF8.GetBytes(text));

    private static string ToBase64(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
