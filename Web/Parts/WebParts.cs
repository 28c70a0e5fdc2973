using Fokus.Web.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Web.Parts;

/// <summary>What a process needs to draw pages from these parts.</summary>
public static class WebParts
{
    // Nothing from elsewhere, nothing inline: a plate or a note that contains markup stays text.
    private const string Policy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Registers the texts and static rendering of components. Safe to call twice.</summary>
    public static IServiceCollection AddWebParts(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.TryAddSingleton<Texts>();
        return services;
    }

    /// <summary>Serves styles, script and fonts to everybody.</summary>
    public static IEndpointConventionBuilder MapWebAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{WebAssets.Root}/{{build}}/{{**name}}", (string build, string name, HttpContext context) =>
        {
            if (WebAssets.Find(name) is not { } bytes)
                return Results.NotFound();
            // A page of the build before this one may still ask; it gets today's file but may not keep it.
            var isCurrent = string.Equals(build, WebAssets.Build, StringComparison.Ordinal);
            context.Response.Headers.CacheControl = isCurrent ? "public, max-age=31536000, immutable" : "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.Vary = "Accept-Encoding";
            if (WebAssets.FindPacked(name) is not { } packed
                || !context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
                return Results.Bytes(bytes, WebAssets.TypeOf(name));
            context.Response.Headers.ContentEncoding = "gzip";
            return Results.Bytes(packed, WebAssets.TypeOf(name));
        });

    /// <summary>Sets language and security headers before an endpoint of a console runs.</summary>
    public static ValueTask<object?> Prepare(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        UiLanguage.Use(context);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(call);
    }
}
