using System.Diagnostics;
using Fokus.Gateway.Links;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Upstream;
using NodaTime;

namespace Fokus.Gateway.Pages;

/// <summary>
/// What is said when a garage's page does not come. The hub knows how its link is; where there is no hub, what became of the
/// request has to do.
/// </summary>
internal static class GarageNotices
{
    private const string OfflineCode = "garage-offline";

    private static readonly Duration Attempt = Duration.FromTimeSpan(UpstreamClient.ConnectWait);

    /// <summary>
    /// No connection came about. The state of a link that was just cut is in order for some seconds more; so only a garage that
    /// was heard after the first attempt in vain had begun is told to have a server that is down.
    /// </summary>
    public static Notice Unreachable(GarageTarget garage, GarageLink? link, GarageContacts.Contact contact) =>
        link is { Verdict.State: LinkState.Up, LastHeardAt: { } heard } && heard > contact.LostSince - Attempt
            ? ServerDown(garage, contact)
            : Offline(garage, link, contact);

    /// <summary>Nothing passes to the garage.</summary>
    /// <param name="garage">Which.</param>
    /// <param name="link">How its link is; <c>null</c> when nobody knows.</param>
    /// <param name="contact">What requests have shown.</param>
    public static Notice Offline(GarageTarget garage, GarageLink? link, GarageContacts.Contact contact) => link?.Verdict.State switch
    {
        LinkState.Revoked => Revoked(garage),
        LinkState.Never => Away(
            garage,
            new("{0}: ainda não conectada", "{0}: not connected yet"),
            new("Esta garagem ainda não se conectou à central. Quando ela se conectar, esta página abre sozinha.", "This garage has not called the central yet. When it does, this page opens by itself."),
            new("ainda não conectada", "not connected yet")),
        LinkState.Up or LinkState.Stale or LinkState.Down or null => Away(
            garage,
            new("{0}: sem conexão", "{0}: no connection"),
            new(
                "A garagem continua funcionando, mas a central não consegue falar com ela agora. Esta página tenta de novo sozinha.",
                "The garage goes on working, but the central cannot reach it now. This page tries again by itself."),
            new("sem conexão", "no connection")) with
        {
            Since = link?.LastHeardAt is { } heard ? SeenText.OfSign(heard) : SeenText.Of(contact),
            LastSeenAt = link?.LastHeardAt ?? contact.SeenAt,
        },
        _ => throw new UnreachableException("LinkState has no other member"),
    };

    /// <summary>The link is in order, and nothing serves pages at its other end.</summary>
    public static Notice ServerDown(GarageTarget garage, GarageContacts.Contact contact) => new(
        StatusCodes.Status502BadGateway,
        "server-down",
        new Phrase("{0}: servidor parado", "{0}: server down").With(garage.Name),
        new(
            "A conexão com a garagem está em ordem, mas o servidor dela não atende páginas: pode estar reiniciando. Esta página tenta de novo sozinha.",
            "The connection to the garage is in order, but its server shows no pages: it may be restarting. This page tries again by itself."))
    {
        RetrySeconds = Notices.RetrySeconds,
        Lamps = [Lamps.You, Lamps.Central, new(Lamps.GarageName, LampLight.Half, new("conectada, servidor parado", "connected, server down"))],
        Since = SeenText.Of(contact),
        LastSeenAt = contact.SeenAt,
        LocalAddress = garage.Front.LocalAddress,
    };

    private static Notice Away(GarageTarget garage, Phrase title, Phrase text, Phrase word) => new(
        StatusCodes.Status503ServiceUnavailable, OfflineCode, title.With(garage.Name), text)
    {
        RetrySeconds = Notices.RetrySeconds,
        Lamps = [Lamps.You, Lamps.Central, new(Lamps.GarageName, LampLight.Out, word)],
        LocalAddress = garage.Front.LocalAddress,
    };

    // It does not come back by itself, so the page does not ask again.
    private static Notice Revoked(GarageTarget garage) => new(
        StatusCodes.Status503ServiceUnavailable,
        "link-revoked",
        new Phrase("{0}: conexão retirada", "{0}: connection taken away").With(garage.Name),
        new("A conexão desta garagem com a central foi retirada. Fale com a administração.", "This garage's connection to the central was taken away. Talk to the administration."))
    {
        Lamps = [Lamps.You, Lamps.Central, new(Lamps.GarageName, LampLight.Out, new("conexão retirada", "connection taken away"))],
        LocalAddress = garage.Front.LocalAddress,
    };
}
