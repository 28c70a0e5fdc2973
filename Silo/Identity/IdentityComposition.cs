using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Silo.Identity;

/// <summary>Who may do what.</summary>
internal static class IdentityComposition
{
    internal static void AddIdentity(this IServiceCollection services)
    {
        services.TryAddSingleton<GatewayKeys>();
        services.TryAddSingleton<ListKeys>();
        services.TryAddSingleton<SignIn>();
        services.AddAuthentication(PersonHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, PersonHandler>(PersonHandler.Name, displayName: null, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Viewer, policy => Require(policy, Role.Viewer))
            .AddPolicy(Policies.Operator, policy => Require(policy, Role.Operator))
            .AddPolicy(Policies.Administrator, policy => Require(policy, Role.Administrator))
            .AddPolicy(Policies.ChainAdministrator, policy => Require(policy, Role.Administrator).RequireAssertion(OfChain));
    }

    private static AuthorizationPolicyBuilder Require(AuthorizationPolicyBuilder policy, Role role) => policy
        .RequireAuthenticatedUser()
        .RequireAssertion(context => (context.Resource as HttpContext)?.PersonOrNull()?.Is(role) == true);

    private static bool OfChain(AuthorizationHandlerContext context) =>
        (context.Resource as HttpContext)?.PersonOrNull()?.IsChain == true;
}
