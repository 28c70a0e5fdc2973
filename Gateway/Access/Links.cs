using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Access;

/// <summary>Links to the consoles that a person may see.</summary>
internal static class Links
{
    private const int Most = 50;

    /// <summary>A host with the port by which the visitor came.</summary>
    public static string Authority(string host, HttpRequest request) =>
        request.Host.Port is { } port ? new HostString(host, port).Value! : host;

    public static IReadOnlyList<PageLink> Of(RouteTable table, Person person, HttpRequest request) =>
        [.. table.Garages
            .Where(garage => person.MaySee(garage.Id))
            .Take(Most)
            .Select(garage => new PageLink(garage.Name, $"{request.Scheme}://{Authority(table.HostOf(garage.Id), request)}/"))];
}
