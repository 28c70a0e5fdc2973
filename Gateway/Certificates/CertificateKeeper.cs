using System.Net;
using System.Security.Cryptography;
using Fokus.Gateway.Certificates.Acme;
using Fokus.Gateway.Names;
using Fokus.Gateway.Routes;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Certificates;

/// <summary>Orders what the routes ask for and renews it in time, one order after the other. What fails waits, longer each time, and what is held is shown meanwhile.</summary>
internal sealed partial class CertificateKeeper(
    RouteBook book,
    CertificateShelf shelf,
    AcmeDesk desk,
    OrderBudget budget,
    NameLookup lookUp,
    IOptions<NamesOptions> names,
    IOptions<CertificateOptions> options,
    TimeProvider clock,
    ILogger<CertificateKeeper> logger) : BackgroundService
{
    private static readonly Duration LongestWait = Duration.FromDays(1);
    private static readonly TimeSpan LookAtLeast = TimeSpan.FromHours(1);
    private readonly Dictionary<string, (Instant At, Duration Wait)> later = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Directory is null)
            return;
        await book.FirstApplied.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = book.NextChange;
            var wishes = CertificateWish.Of(book.Current!).ToList();
            foreach (var gone in shelf.Names.Except(wishes.Select(static wish => wish.Name), StringComparer.OrdinalIgnoreCase).ToList())
                shelf.Remove(gone);
            foreach (var wish in wishes.Where(wish => DueAt(wish) <= clock.GetCurrentInstant()))
                await TryOrderAsync(wish, stoppingToken);
            var next = wishes.Min(DueAt) - clock.GetCurrentInstant();
            await RouteBook.WaitAsync(change, next < Duration.Zero ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min((long)next.TotalTicks, LookAtLeast.Ticks)), clock, stoppingToken);
        }
    }

    private Instant DueAt(CertificateWish wish)
    {
        var due = shelf.Find(wish.Name)?.RenewAt ?? Instant.MinValue;
        return later.TryGetValue(wish.Name, out var wait) ? Instant.Max(due, wait.At) : due;
    }

    private async Task TryOrderAsync(CertificateWish wish, CancellationToken stoppingToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        patience.CancelAfter(options.Value.OrderWithin);
        try
        {
            if (wish.Proof == ChallengeKind.Http && !await MayOrderAsync(wish, patience.Token))
                return;
            var (chain, key) = await desk.OrderAsync(wish, patience.Token);
            var held = shelf.Put(wish.Name, chain, key);
            later.Remove(wish.Name);
            LogIssued(logger, wish.Name, held.RenewAt);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested
            && fault is (AcmeException or HttpRequestException or OperationCanceledException or IOException or CryptographicException or System.Text.Json.JsonException or UriFormatException or InvalidDataException))
        {
            var at = Postpone(wish, (fault as AcmeException)?.RetryAt);
            var end = shelf.Find(wish.Name)?.End;
            LogFailed(logger, wish.Name, at, end, fault.Message);
        }
    }

    /// <summary>An order for a name that does not lead here would fail, and failures count against us at the authority.</summary>
    private async Task<bool> MayOrderAsync(CertificateWish wish, CancellationToken cancellationToken)
    {
        var at = clock.GetCurrentInstant();
        var leadsTo = await lookUp(wish.Name, cancellationToken);
        var ours = names.Value.PublicAddresses.Select(IPAddress.Parse).ToList();
        if (ours.Count > 0 && !leadsTo.Any(ours.Contains))
        {
            later[wish.Name] = (at + Duration.FromTimeSpan(options.Value.LookUpEvery), Duration.Zero);
            LogElsewhere(logger, wish.Name, options.Value.LookUpEvery);
            return false;
        }

        if (budget.Spend(at) is not { } again)
            return true;
        later[wish.Name] = (again, Duration.Zero);
        LogSpent(logger, wish.Name, again);
        return false;
    }

    private Instant Postpone(CertificateWish wish, Instant? notBefore)
    {
        var before = later.GetValueOrDefault(wish.Name).Wait;
        var wait = before > Duration.Zero ? Duration.Min(before * 2, LongestWait) : Duration.FromTimeSpan(options.Value.RetryAfter);
        var at = Instant.Max(clock.GetCurrentInstant() + wait, notBefore ?? Instant.MinValue);
        later[wish.Name] = (at, wait);
        return at;
    }
}
