using System.Globalization;
using Fokus.Domain.Time;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Upstream;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Gateway.Pages;

/// <summary>Every answer that the gateway gives in its own name, except the forms.</summary>
internal static class Notices
{
    private const int RetrySeconds = 3;
    private const int ClosedForMinute = 60;
    private static readonly Phrase You = new("você", "you");
    private static readonly Phrase Central = new("central", "central");
    private static readonly Phrase Garage = new("garagem", "garage");
    private static readonly Phrase GarageServer = new("servidor da garagem", "garage server");
    private static readonly Phrase SeenWhen = new("Última resposta: {0} (horário de Brasília).", "Last answer: {0} (Brasília time).");
    private static readonly Phrase SinceWhen = new("Sem resposta desde {0} (horário de Brasília).", "No answer since {0} (Brasília time).");
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("dd/MM HH':'mm':'ss");

    public static Notice Starting { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        "starting",
        new("Ainda iniciando", "Still starting"),
        new("A central está iniciando. Esta página tenta de novo sozinha.", "The central is starting. This page tries again by itself."))
    { RetrySeconds = RetrySeconds };

    public static Notice UnknownHost { get; } = new(
        StatusCodes.Status404NotFound,
        "unknown-host",
        new("Endereço desconhecido", "Unknown address"),
        new("Não há garagem neste endereço. Confira se foi digitado corretamente.", "There is no garage at this address. Check that it was typed correctly."));

    public static Notice Blocked { get; } = new(
        StatusCodes.Status403Forbidden,
        "blocked",
        new("Acesso bloqueado", "Access blocked"),
        new("Este endereço não atende a rede de onde você vem. Se deveria atender, fale com a administração da garagem.", "This address does not serve the network that you come from. If it should, talk to the garage's administration."));

    public static Notice Doubtful { get; } = new(
        StatusCodes.Status400BadRequest,
        "doubtful-request",
        new("Pedido malformado", "Malformed request"),
        new("O pedido diz de duas formas onde termina. Atualize o programa que o enviou.", "The request states in two ways where it ends. Update the program that sent it."));

    public static Notice TooManyRequests { get; } = new(
        StatusCodes.Status429TooManyRequests,
        "too-many-requests",
        new("Muitos pedidos", "Too many requests"),
        new("Houve pedidos demais em pouco tempo. Esta página tenta de novo sozinha.", "There were too many requests in a short time. This page tries again by itself."))
    { RetrySeconds = RetrySeconds };

    public static Notice TooManyStreams { get; } = new(
        StatusCodes.Status429TooManyRequests,
        "too-many-streams",
        new("Telas demais abertas", "Too many screens open"),
        new("Feche alguma tela que não usa e abra esta de novo.", "Close a screen that you do not use, then open this one again."))
    { RetrySeconds = RetrySeconds };

    public static Notice SignInNeeded { get; } = new(
        StatusCodes.Status401Unauthorized,
        "no-session",
        new("É preciso entrar", "Sign in first"),
        new("Entre com seu usuário e senha em /entrar e repita.", "Sign in with your user and password at /entrar, then repeat."));

    public static Notice ForeignOrigin { get; } = new(
        StatusCodes.Status403Forbidden,
        "foreign-origin",
        new("Pedido recusado", "Request refused"),
        new("O pedido não veio de uma página deste endereço. Abra a página e repita por ela.", "The request did not come from a page of this address. Open the page and repeat it there."));

    public static Notice BadRequest { get; } = new(
        StatusCodes.Status400BadRequest,
        "bad-form",
        new("Formulário inválido", "Bad form"),
        new("Abra a página de entrada e preencha de novo.", "Open the sign-in page and fill it in again."));

    public static Notice TooManySignIns { get; } = new(
        StatusCodes.Status429TooManyRequests,
        "too-many-sign-ins",
        new("Muitas tentativas", "Too many tries"),
        new("Houve muitas tentativas de entrada deste endereço. Espere um minuto.", "There were too many sign-ins from this address. Wait a minute."))
    { RetrySeconds = ClosedForMinute };

    public static Notice Fault { get; } = new(
        StatusCodes.Status500InternalServerError,
        "gateway-fault",
        new("Algo deu errado", "Something went wrong"),
        new("A central falhou ao atender o pedido. Tente de novo; se repetir, avise o suporte.", "The central failed to serve the request. Try again; if it repeats, tell support."));

    public static Notice NoRight(IReadOnlyList<PageLink> links) => new(
        StatusCodes.Status403Forbidden,
        "no-right",
        new("Sem permissão", "Not permitted"),
        new("Seu usuário não tem acesso a este endereço. Peça à administração, ou entre com outro usuário.", "Your user has no access to this address. Ask the administration, or sign in as another user."))
    { Links = [.. links, new("Sair / Sign out", "/sair")] };

    public static Notice TooLarge(long limitBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        "body-too-large",
        new("Arquivo grande demais", "File too large"),
        new Phrase("O limite é de {0} MB. Envie um arquivo menor.", "The limit is {0} MB. Send a smaller file.")
            .With((limitBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture)));

    public static Notice GarageOffline(GarageTarget garage, GarageContacts.Contact contact) => new(
        StatusCodes.Status503ServiceUnavailable,
        "garage-offline",
        new Phrase("{0}: sem conexão", "{0}: no connection").With(garage.Name),
        new(
            "A garagem continua funcionando, mas a central não consegue falar com ela agora. Esta página tenta de novo sozinha.",
            "The garage goes on working, but the central cannot reach it now. This page tries again by itself."))
    {
        RetrySeconds = RetrySeconds,
        Lamps = [new(You, LampLight.Good), new(Central, LampLight.Good), new(Garage, LampLight.Out)],
        Since = SinceText(contact),
        LocalAddress = garage.Front.LocalAddress,
    };

    public static Notice ServerDown(GarageTarget garage, GarageContacts.Contact contact) => new(
        StatusCodes.Status502BadGateway,
        "server-down",
        new Phrase("{0}: servidor parado", "{0}: server down").With(garage.Name),
        new(
            "A conexão com a garagem está em ordem, mas o servidor dela não atende páginas: pode estar reiniciando. Esta página tenta de novo sozinha.",
            "The connection to the garage is in order, but its server shows no pages: it may be restarting. This page tries again by itself."))
    {
        RetrySeconds = RetrySeconds,
        Lamps = [new(You, LampLight.Good), new(Central, LampLight.Good), new(GarageServer, LampLight.Out)],
        Since = SinceText(contact),
        LocalAddress = garage.Front.LocalAddress,
    };

    public static Notice CentralOffline(GarageContacts.Contact contact) => new(
        StatusCodes.Status503ServiceUnavailable,
        "central-offline",
        new("Central fora do ar", "Central is down"),
        new(
            "As garagens continuam funcionando; abra a sua pelo endereço dela. Esta página tenta de novo sozinha.",
            "The garages go on working; open yours at its own address. This page tries again by itself."))
    {
        RetrySeconds = RetrySeconds,
        Lamps = [new(You, LampLight.Good), new(Central, LampLight.Out), new(Garage, LampLight.Unknown)],
        Since = SinceText(contact),
    };

    public static Notice BrokenAnswer(PublicTarget target) => new(
        StatusCodes.Status502BadGateway,
        "broken-answer",
        new("Resposta interrompida", "Answer broken off"),
        new("O servidor foi alcançado, mas falhou ao responder. Confira se o pedido valeu antes de repetir.", "The server was reached but failed to answer. Check whether the request took effect before you repeat it."))
    { Lamps = LampsFor(target, LampLight.Out) };

    public static Notice SlowAnswer(PublicTarget target) => new(
        StatusCodes.Status504GatewayTimeout,
        "slow-answer",
        new("O servidor demorou demais", "The server took too long"),
        new("O servidor foi alcançado, mas não respondeu a tempo. Confira se o pedido valeu antes de repetir.", "The server was reached but did not answer in time. Check whether the request took effect before you repeat it."))
    { Lamps = LampsFor(target, LampLight.Out) };

    private static IReadOnlyList<Lamp> LampsFor(PublicTarget target, LampLight light) => target is PublicTarget.Garage
        ? [new(You, LampLight.Good), new(Central, LampLight.Good), new(Garage, light)]
        : [new(You, LampLight.Good), new(Central, light), new(Garage, LampLight.Unknown)];

    private static Phrase? SinceText(GarageContacts.Contact contact) => contact switch
    {
        { SeenAt: { } seen } => SeenWhen.With(ClockText(seen)),
        { LostSince: { } lost } => SinceWhen.With(ClockText(lost)),
        _ => null,
    };

    private static string ClockText(Instant at) => Clock.Format(GarageZone.SaoPaulo.WallClock(at));
}
