using Fokus.Domain.Time;
using Fokus.Gateway.Upstream;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Gateway.Pages;

/// <summary>When somebody was heard last, as a page says it.</summary>
internal static class SeenText
{
    private static readonly Phrase AnsweredWhen = new("Última resposta: {0} (horário de Brasília).", "Last answer: {0} (Brasília time).");
    private static readonly Phrase HeardWhen = new("Último sinal da garagem: {0} (horário de Brasília).", "Last sign from the garage: {0} (Brasília time).");
    private static readonly Phrase SinceWhen = new("Sem resposta desde {0} (horário de Brasília).", "No answer since {0} (Brasília time).");
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("dd/MM HH':'mm':'ss");

    /// <summary>As requests have shown; <c>null</c> when they have shown nothing.</summary>
    public static Phrase? Of(GarageContacts.Contact contact) => contact switch
    {
        { SeenAt: { } seen } => AnsweredWhen.With(ClockText(seen)),
        { LostSince: { } lost } => SinceWhen.With(ClockText(lost)),
        _ => null,
    };

    /// <summary>As the tunnel has shown.</summary>
    public static Phrase OfSign(Instant heard) => HeardWhen.With(ClockText(heard));

    private static string ClockText(Instant at) => Clock.Format(GarageZone.SaoPaulo.WallClock(at));
}
