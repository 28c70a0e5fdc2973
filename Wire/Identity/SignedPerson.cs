using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Fokus.Wire.Identity;

/// <summary>
/// The gateway's word about a person: a JSON Web Token (ES256) that lives for a minute. The gateway may say it again, word for
/// word, for as long as it has forty seconds left; it says it only with a request of that person that it has let through just
/// now, so whoever lost their session or their right is not vouched for again. The garage and the silo take it from no header but <see cref="Header"/>, which the gateway strips from
/// what comes in from outside.
/// </summary>
public static class SignedPerson
{
    /// <summary>The request header that carries it.</summary>
    public const string Header = "X-Fokus-Person";

    private const string Issuer = "fokus-gateway";
    private static readonly Duration Life = Duration.FromMinutes(1);

    /// <summary>Signs a gateway's word.</summary>
    /// <param name="person">Who.</param>
    /// <param name="audience">The garage that may take it, or <c>painel</c> for the chain console.</param>
    /// <param name="key">The gateway's private key, P-256.</param>
    /// <param name="at">Now.</param>
    public static string Sign(Person person, string audience, ECDsa key, Instant at)
    {
        var claims = new List<Claim>
        {
            new("sub", person.Id.Value),
            new("name", person.Name),
            new("role", ((int)person.Role).ToString(CultureInfo.InvariantCulture)),
            new("chain", person.IsChain ? "1" : "0"),
        };
        claims.AddRange(person.Garages.Select(garage => new Claim("garage", garage.Value)));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Subject = new ClaimsIdentity(claims),
            NotBefore = (at - Life).ToDateTimeUtc(),
            Expires = (at + Life).ToDateTimeUtc(),
            // The default factory keeps signers by the key's value: a key that was disposed and read again from its file
            // would be signed with by its dead first copy.
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
    }

    /// <summary>The person, when one of the trusted gateways vouches for them now and here; else <c>null</c>.</summary>
    /// <param name="token">The header's value.</param>
    /// <param name="audience">This garage, or <c>painel</c>.</param>
    /// <param name="gatewayKeys">Public keys (SubjectPublicKeyInfo, DER) of the trusted gateways.</param>
    /// <param name="at">Now.</param>
    public static async Task<Person?> VerifyAsync(
        string? token, string audience, IReadOnlyCollection<byte[]> gatewayKeys, Instant at)
    {
        if (string.IsNullOrEmpty(token) || gatewayKeys.Count == 0)
            return null;
        var keys = new List<ECDsa>();
        try
        {
            keys.AddRange(gatewayKeys.Select(TryReadKey).OfType<ECDsa>());
            var answer = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new()
            {
                ValidIssuer = Issuer,
                ValidAudience = audience,
                IssuerSigningKeys = keys.Select(key => new ECDsaSecurityKey(key)),
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                LifetimeValidator = (from, until, _, _) => from is { } begin && until is { } end
                    && Instant.FromDateTimeUtc(begin) <= at && at <= Instant.FromDateTimeUtc(end),
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            });
            return answer.IsValid ? ToPerson(answer.ClaimsIdentity) : null;
        }
        finally
        {
            keys.ForEach(key => key.Dispose());
        }
    }

    /// <summary>The key, or <c>null</c>: one that cannot be read vouches for nobody, and must not silence the others.</summary>
    private static ECDsa? TryReadKey(byte[] publicKey)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }

    private static Person? ToPerson(ClaimsIdentity claims)
    {
        var garages = new List<GarageId>();
        foreach (var claim in claims.FindAll("garage"))
        {
            if (!GarageId.TryParse(claim.Value, out var garage))
                return null;
            garages.Add(garage);
        }

        return OperatorId.TryParse(claims.FindFirst("sub")?.Value, out var id)
            && int.TryParse(claims.FindFirst("role")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var role)
            && Enum.IsDefined((Role)role)
            ? new Person(id, claims.FindFirst("name")?.Value ?? id.Value, (Role)role, garages, claims.HasClaim("chain", "1"))
            : null;
    }
}
