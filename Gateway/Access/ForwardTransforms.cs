using Fokus.Gateway.Sessions;
using Fokus.Wire.Identity;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Fokus.Gateway.Access;

/// <summary>What every passed-on request gains and loses. YARP sets X-Forwarded-For, -Proto and -Host by itself.</summary>
internal sealed class ForwardTransforms(GatewayKey key) : ITransformProvider
{
    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        // Without the public host a garage's redirects would lead to its address inside the tunnel.
        context.AddOriginalHost(useOriginal: true);
        context.AddRequestTransform(Vouch);
        context.AddResponseTransform(HideInside);
    }

    private ValueTask Vouch(RequestTransformContext transform)
    {
        if (transform.HttpContext.Features.Get<VouchedPerson>() is { } vouched)
            transform.ProxyRequest.Headers.TryAddWithoutValidation(SignedPerson.Header, key.Sign(vouched.Person, vouched.Audience));
        return ValueTask.CompletedTask;
    }

    private static ValueTask HideInside(ResponseTransformContext transform)
    {
        var headers = transform.HttpContext.Response.Headers;
        headers.Remove("Server");
        headers.Remove("X-Powered-By");
        // It would sign the visitor out of the whole zone.
        headers.Remove("Clear-Site-Data");
        if (headers.SetCookie.Count > 0)
            headers.SetCookie = headers.SetCookie.Where(cookie => !SessionCookie.IsOurs(cookie!)).Select(cookie => SessionCookie.KeptToHost(cookie!)).ToArray();
        return ValueTask.CompletedTask;
    }
}
