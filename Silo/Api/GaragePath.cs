using System.Diagnostics;
using System.Globalization;
using Fokus.Domain.Ids;

namespace Fokus.Silo.Api;

/// <summary>What the path and the query of a call say.</summary>
internal static class GaragePath
{
    internal const int MostRows = 500;

    /// <summary>The garage of the path. Only behind <see cref="GarageFilter"/>.</summary>
    internal static GarageId Garage(this HttpContext context) => context.Features.Get<GarageFilter.Asked>()?.Garage
        ?? throw new UnreachableException("this call is not behind the filter");

    /// <summary>A whole number of the query, kept within its bounds.</summary>
    internal static long Number(this HttpContext context, string name, long otherwise, long least, long most) =>
        long.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most)
            : otherwise;

    internal static int Limit(this HttpContext context) => (int)context.Number("limit", otherwise: 100, least: 1, MostRows);
}
