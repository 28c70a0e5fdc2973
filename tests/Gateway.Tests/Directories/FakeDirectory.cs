using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Fokus.Gateway.Tests.Directories;

/// <summary>A company's directory on loopback: OpenID Connect with codes, for one person who is signed in there already.</summary>
internal sealed class FakeDirectory : IAsyncDisposable
{
    public const string ClientId = "fokus";
    public const string ClientSecret = "segredo-do-cliente";

    private static readonly JsonSerializerOptions Spelling = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication server;
    private string nonce = "";

    private FakeDirectory(WebApplication server) => this.server = server;

    public string Address { get; private set; } = "";

    /// <summary>The groups that the person is in.</summary>
    public IReadOnlyList<string> Groups { get; set; } = ["garagem-centro"];

    /// <summary>What the directory says whom its word is for.</summary>
    public string Audience { get; set; } = ClientId;

    public string[] Options =>
    [
        $"--Gateway:Directory:Authority={Address}",
        $"--Gateway:Directory:ClientId={ClientId}",
        $"--Gateway:Directory:ClientSecret={ClientSecret}",
        "--Gateway:Directory:Name=Empresa Um",
        "--Gateway:Directory:Groups:0:Group=garagem-centro",
        "--Gateway:Directory:Groups:0:Role=Operator",
        "--Gateway:Directory:Groups:0:Garages:0=centro",
        "--Gateway:Directory:Groups:1:Group=chefes",
        "--Gateway:Directory:Groups:1:Role=Administrator",
        "--Gateway:Directory:Groups:1:IsChain=true",
    ];

    public static async Task<FakeDirectory> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var directory = new FakeDirectory(builder.Build());
        directory.Map();
        await directory.server.StartAsync();
        directory.Address = directory.server.Urls.Single();
        return directory;
    }

    public Task StopAsync() => server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        key.Dispose();
    }

    private void Map()
    {
        server.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = (string[])["code"],
            subject_types_supported = (string[])["public"],
            id_token_signing_alg_values_supported = (string[])["RS256"],
        }));
        server.MapGet("/keys", () =>
        {
            var parts = key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "um", n = Base64UrlEncoder.Encode(parts.Modulus), e = Base64UrlEncoder.Encode(parts.Exponent) } } });
        });
        server.MapGet("/authorize", context =>
        {
            var asked = context.Request.Query;
            nonce = asked["nonce"].ToString();
            context.Response.Redirect($"{asked["redirect_uri"]}?code=um-codigo&state={Uri.EscapeDataString(asked["state"].ToString())}");
            return Task.CompletedTask;
        });
        server.MapPost("/token", async context =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var isGood = form["code"] == "um-codigo" && form["client_secret"] == ClientSecret && form["code_verifier"].ToString().Length > 0;
            context.Response.StatusCode = isGood ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(
                isGood ? new Answer { IdToken = Word() } : new Answer { Error = "invalid_grant" },
                Spelling,
                context.RequestAborted);
        });
    }

    private string Word()
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var claims = new List<Claim> { new("sub", "0042"), new("name", "Lia Souza"), new("preferred_username", "Lia.Souza@empresa.example"), new("nonce", nonce) };
        claims.AddRange(Groups.Select(group => new Claim("groups", group)));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            Subject = new ClaimsIdentity(claims),
            NotBefore = (now - Duration.FromMinutes(1)).ToDateTimeUtc(),
            IssuedAt = now.ToDateTimeUtc(),
            Expires = (now + Duration.FromMinutes(5)).ToDateTimeUtc(),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "um" }, SecurityAlgorithms.RsaSha256),
        });
    }

    private sealed record Answer
    {
        public string AccessToken { get; } = "nada";

        public string TokenType { get; } = "Bearer";

        public int ExpiresIn { get; } = 60;

        public string? IdToken { get; init; }

        public string? Error { get; init; }
    }
}
