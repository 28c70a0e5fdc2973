using System.Text.Json;
using Fokus.Gateway.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fokus.Gateway.Certificates;

/// <summary>How many orders for customers' hosts were made in the last seven days. Kept on disk: a gateway that restarts in a loop must not spend what authorities allow.</summary>
internal sealed class OrderBudget(IOptions<GatewayOptions> gateway, IOptions<CertificateOptions> options)
{
    private static readonly Duration Week = Duration.FromDays(7);
    private readonly string path = Path.Combine(gateway.Value.DataFolder, "certificates", "orders.json");
    private List<long>? spent;

    /// <summary>Takes one order out of the budget; <c>null</c> when that is done, else when there will be one again.</summary>
    public Instant? Spend(Instant at)
    {
        spent ??= Load();
        spent.RemoveAll(ticks => Instant.FromUnixTimeTicks(ticks) + Week <= at);
        if (spent.Count >= options.Value.OrdersInAWeek)
            return Instant.FromUnixTimeTicks(spent.Min()) + Week;
        spent.Add(at.ToUnixTimeTicks());
        PrivateFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(spent));
        return null;
    }

    private List<long> Load()
    {
        try
        {
            return JsonSerializer.Deserialize<List<long>>(File.ReadAllBytes(path)) ?? [];
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            return [];
        }
    }
}
