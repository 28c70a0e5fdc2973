using System.Security.Claims;
using System.Text.Encodings.Web;
using Fokus.Domain.Ids;
using Fokus.Silo.Api;
using Fokus.Silo.Hosting;
using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NodaTime.Extensions;

namespace Fokus.Silo.Identity;

/// <summary>A request is a program's, by the API key, or a person's, by the gateway's signed word.</summary>
internal sealed class PersonHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IOptions<SiloOptions> options,
    GatewayKeys gatewayKeys,
    TimeProvider time) : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    internal const string Name = "fokus";

    private static readonly Person Program = new(OperatorId.Parse("api"), "API", Role.Administrator, [], IsChain: true);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var person = await FindAsync();
        if (person is null)
            return AuthenticateResult.NoResult();
        Context.Features.Set(person);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.Value)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Problems.Of(
        StatusCodes.Status401Unauthorized,
        "not_signed_in",
        "Nobody is signed in: come through the gateway, or send 'Authorization: Bearer' with the API key.").ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.Of(
        StatusCodes.Status403Forbidden,
        "role_too_low",
        "This needs another role: ask an administrator of the chain.").ExecuteAsync(Context);

    private async Task<Person?> FindAsync()
    {
        if (Request.Headers.Authorization.ToString() is { Length: > 0 } shown)
            return Secrets.Carries(shown, Secrets.Sha256(options.Value.ApiKey)) ? Program : null;
        if (Request.Headers[SignedPerson.Header].ToString() is not { Length: > 0 } token)
            return null;
        var keys = await gatewayKeys.CurrentAsync(Context.RequestAborted);
        return await SignedPerson.VerifyAsync(token, PersonFeature.Audience, [.. keys], time.GetCurrentInstant());
    }
}
