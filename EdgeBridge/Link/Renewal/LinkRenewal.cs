using System.Diagnostics;
using Fokus.EdgeBridge.Link.Joining;
using Fokus.Tunnel;
using Fokus.Wire.Enrolment;

namespace Fokus.EdgeBridge.Link.Renewal;

/// <summary>
/// Asks the centre now and then how the link shall be: whether a new key is due, and where the gateways are. By HTTPS at its
/// public host, so that it works when the tunnel does not.
/// </summary>
internal sealed partial class LinkRenewal(
    LinkOptions options, LinkSettingsFile settings, LinkKeys keys, LinkDevice device, TimeProvider clock, ILogger<LinkLoop> logger)
{
    private static readonly TimeSpan KnownWithin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(500);
    private readonly KeyChange change = new(options, keys, device, clock, logger);
    private string trouble = "";

    /// <summary>Ends when the settings on disk are others than those that the link runs with: it has to begin anew.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await change.SettleAsync(cancellationToken);
        using var client = CentreClient.Open(options.Centre, options.CaFile.Length > 0 ? options.CaFile : null);
        // Not in step with a thousand others that were started by the same power cut.
        await Task.Delay(options.RenewEvery * FirstPart(), clock, cancellationToken);
        using var timer = new PeriodicTimer(options.RenewEvery, clock);
        do
        {
            if (await AskAsync(client, keys.Current.Public.Base64, isInUse: true, cancellationToken) is not { } told)
                continue;
            if (told.IsRotationDue)
                await RotateAsync(client, cancellationToken);
            if (!IsAsItIs(told) && TryKeep(told))
                return;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task RotateAsync(CentreClient client, CancellationToken cancellationToken)
    {
        try
        {
            if (await IsKnownAsync(client, keys.Next().Public.Base64, cancellationToken))
                await change.ChangeOverAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is TunnelException or IOException or UnauthorizedAccessException)
        {
            LogNotRotated(logger, fault.Message);
        }
    }

    /// <summary>Offers a key until every gateway knows it. False when that takes too long, or the centre does not want it.</summary>
    private async Task<bool> IsKnownAsync(CentreClient client, string key, CancellationToken cancellationToken)
    {
        var since = clock.GetTimestamp();
        while (clock.GetElapsedTime(since) < KnownWithin)
        {
            if (await AskAsync(client, key, isInUse: false, cancellationToken) is { IsKeyReady: true })
                return true;
            if (!keys.HasNext)
                return false;
            await Task.Delay(AskAgain, clock, cancellationToken);
        }

        LogNotKnown(logger);
        return false;
    }

    /// <summary>What the centre says; <c>null</c> when it says nothing of use, which is logged once a trouble.</summary>
    private async Task<LinkSettings?> AskAsync(CentreClient client, string key, bool isInUse, CancellationToken cancellationToken)
    {
        string secret;
        try
        {
            secret = (await File.ReadAllTextAsync(options.SecretFile, cancellationToken)).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Note(fault.Message);
            return null;
        }

        var request = new EnrolmentRequest { Garage = options.Garage, LinkSecret = secret, PublicKey = key, IsKeyInUse = isInUse };
        switch (await client.AskAsync(HttpMethod.Post, EnrolmentPath.Path, request, apiKey: null, cancellationToken))
        {
            case CentreReply.Done done when CentreClient.Find<LinkSettings>(done.Body) is { Gateways.Count: > 0 } told && string.Equals(told.Garage, options.Garage, StringComparison.Ordinal):
                trouble = "";
                return told;
            case CentreReply.Done:
                Note("it answers, but tells no gateways");
                return null;
            case CentreReply.Refused refused:
                // A next key that the centre does not take is no key: the next try makes another.
                if (refused.Code is "key_known" && !isInUse)
                    keys.Forget();
                Note(refused.Why[0]);
                return null;
            case CentreReply.Unheard unheard:
                Note(unheard.Why);
                return null;
            default:
                throw new UnreachableException("CentreReply is a closed family");
        }
    }

    private bool TryKeep(LinkSettings told)
    {
        try
        {
            LinkSettingsText.Write(settings.Path, told, new Dictionary<string, string>(StringComparer.Ordinal));
            LogMoved(logger, told.Gateways.Count);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Note(fault.Message);
            return false;
        }
    }

    private bool IsAsItIs(LinkSettings told) =>
        string.Equals(told.TunnelAddress, options.Address, StringComparison.Ordinal)
        && told.WebPort == options.WebPort
        && told.Gateways.OrderBy(place => place.Name, StringComparer.Ordinal).SequenceEqual(
            options.Gateways
                .Select(seat => new GatewayPlace(seat.Name, seat.PublicKey, seat.Endpoint, seat.TunnelAddress))
                .OrderBy(place => place.Name, StringComparer.Ordinal));

    private double FirstPart() => new Random(HashCode.Combine(options.Garage, options.Address)).NextDouble();

    /// <summary>Once for each trouble: the centre may be away for days.</summary>
    private void Note(string fault)
    {
        if (!string.Equals(trouble, fault, StringComparison.Ordinal))
            LogNotHeard(logger, fault);
        trouble = fault;
    }
}
