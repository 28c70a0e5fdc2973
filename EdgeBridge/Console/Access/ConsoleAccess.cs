using System.Security.Claims;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Uplink;
using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Authentication;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Access;

/// <summary>Who is at the other end: somebody for whom a gateway vouches, or somebody who signed in here.</summary>
internal sealed class ConsoleAccess(ConsoleGarage garage, ICloudState cloud, IOperators operators, TimeProvider clock)
{
    /// <summary>The sign-in at the garage itself. Only the console's own routes look at it.</summary>
    internal const string Scheme = "fokus-console";

    private const string PersonKey = "fokus-person";
    private const string IdClaim = "sub";
    private const string StampClaim = "stamp";

    /// <summary>The person; <c>null</c> when nobody has said who they are.</summary>
    internal async Task<Person?> WhoAsync(HttpContext context)
    {
        var vouched = await SignedPerson.VerifyAsync(
            context.Request.Headers[SignedPerson.Header], garage.Id.Value, cloud.GatewayKeys, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        return vouched is not null && vouched.MaySee(garage.Id) ? vouched : await WhoSignedInAsync(context);
    }

    /// <summary>Lets a page or an API call through only for a person; pages send the rest to the sign-in.</summary>
    internal async ValueTask<object?> Require(EndpointFilterInvocationContext call, EndpointFilterDelegate next, bool isPage)
    {
        var context = call.HttpContext;
        if (await WhoAsync(context) is { } person)
        {
            context.Items[PersonKey] = person;
            return await next(call);
        }

        return isPage
            ? Results.Redirect($"/entrar?voltar={Uri.EscapeDataString(context.Request.Path)}")
            : Results.Problem(title: "Sign in first.", statusCode: StatusCodes.Status401Unauthorized, extensions: Code("signed_out"));
    }

    /// <summary>The person of a request that <see cref="Require"/> let through.</summary>
    internal static Person Of(HttpContext context) => (Person)context.Items[PersonKey]!;

    /// <summary>Begins a session in this browser.</summary>
    internal static Task SignInAsync(HttpContext context, OperatorSession session) => context.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(IdClaim, session.Person.Id.Value), new Claim(StampClaim, session.Stamp)], Scheme)),
        new AuthenticationProperties { IsPersistent = true });

    internal static Dictionary<string, object?> Code(string code) => new(StringComparer.Ordinal) { ["code"] = code };

    private async Task<Person?> WhoSignedInAsync(HttpContext context)
    {
        var answer = await context.AuthenticateAsync(Scheme);
        return OperatorId.TryParse(answer.Principal?.FindFirstValue(IdClaim), out var id)
            ? operators.Resume(id, answer.Principal?.FindFirstValue(StampClaim) ?? "")?.Person
            : null;
    }
}
