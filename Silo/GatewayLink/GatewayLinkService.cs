using System.Diagnostics;
using Fokus.Silo.Hosting;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Gateways;
using Fokus.Wire.Gateway.V1;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Fokus.Silo.GatewayLink;

/// <summary>What a gateway is told: which host leads where, and whether a person is who they say.</summary>
internal sealed class GatewayLinkService(
    RouteStore routes, GatewayKeys keys, SignIn signIn, IOptions<SiloOptions> options, IHostApplicationLifetime lifetime, TimeProvider time)
    : Wire.Gateway.V1.GatewayLink.GatewayLinkBase
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    public override async Task Watch(
        WatchRequest request, IServerStreamWriter<RouteSnapshot> responseStream, ServerCallContext context)
    {
        Admit(context);
        if (request.Gateway.Length is 0 or > 64)
            throw new RpcException(new Status(StatusCode.InvalidArgument, "Name the gateway, with at most 64 characters."));
        if (!await keys.TryKeepAsync(request.Gateway, request.PublicKey.ToByteArray(), context.CancellationToken))
            throw new RpcException(new Status(StatusCode.InvalidArgument, "public_key is not a P-256 key as SubjectPublicKeyInfo, DER."));

        // The server waits for its streams when it stops, and this one has no end of its own.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await TellAsync(responseStream, ending.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "This silo stops: ask another one."));
        }
    }

    public override async Task<SignInReply> SignIn(SignInRequest request, ServerCallContext context)
    {
        Admit(context);
        return await signIn.TryAsync(request.User, request.Password, context.CancellationToken) switch
        {
            SignInAnswer.Known known => new() { User = ToFrame(known.Person) },
            SignInAnswer.Wrong => new() { Refusal = SignInRefusal.Wrong },
            SignInAnswer.Locked => new() { Refusal = SignInRefusal.Locked },
            _ => throw new UnreachableException("SignInAnswer is a closed family"),
        };
    }

    private async Task TellAsync(IServerStreamWriter<RouteSnapshot> gateway, CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(LookEvery, time);
        var known = 0L;
        do
        {
            var picture = await routes.ReadAsync(options.Value.Zone, cancellationToken);
            if (picture.Number == known)
                continue;
            known = picture.Number;
            await gateway.WriteAsync(ToFrame(picture), cancellationToken);
        }
        while (await ticks.WaitForNextTickAsync(cancellationToken));
    }

    private void Admit(ServerCallContext context)
    {
        if (!Secrets.Carries(context.RequestHeaders.GetValue("authorization"), Secrets.Sha256(options.Value.GatewaySecret)))
            throw new RpcException(new Status(StatusCode.Unauthenticated, "The gateway secret is not the one of this silo."));
    }

    private RouteSnapshot ToFrame(RoutePicture picture)
    {
        var snapshot = new RouteSnapshot { Number = picture.Number, Zone = options.Value.Zone };
        snapshot.Silos.AddRange(picture.Silos);
        snapshot.Garages.AddRange(picture.Garages.Select(FrontFrames.ToFrame));
        snapshot.PanelRules.AddRange(picture.PanelRules.Select(FrontFrames.ToFrame));
        return snapshot;
    }

    private static User ToFrame(Wire.Identity.Person person)
    {
        var user = new User
        {
            User_ = person.Id.Value,
            Name = person.Name,
            Role = (int)person.Role,
            IsChain = person.IsChain,
        };
        user.Garages.AddRange(person.Garages.Select(garage => garage.Value));
        return user;
    }
}
