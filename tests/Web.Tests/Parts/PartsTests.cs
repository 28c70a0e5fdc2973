using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Time;
using Fokus.Web.Parts;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.Web.Tests.Parts;

public sealed class PartsTests
{
    [Fact]
    public async Task Money_is_shown_in_reais() =>
        Assert.Equal("<span class=\"money\">R$\u00a028,00</span>", await Drawn.AsHtmlAsync<MoneyText>(new { Amount = Brl.FromCentavos(2_800) }));

    [Fact]
    public async Task A_moment_is_shown_on_the_garages_wall_clock()
    {
        // Manaus is four hours behind UTC.
        var html = await Drawn.AsHtmlAsync<WhenText>(new { At = Instant.FromUtc(2026, 3, 2, 17, 30), Zone = GarageZone.Parse("America/Manaus"), HasDay = true });

        Assert.Equal("<time datetime=\"2026-03-02T17:30:00Z\">02/03/2026 13:30:00</time>", html);
    }

    [Theory]
    [InlineData(FaultPriority.Now, "#i-p1", "Alarme de prioridade 1: agir agora")]
    [InlineData(FaultPriority.Shift, "#i-p3", "Alarme de prioridade 3: neste turno")]
    public async Task A_fault_has_a_shape_a_number_and_a_word(FaultPriority priority, string shape, string words)
    {
        var html = await Drawn.AsHtmlAsync<FaultBadge>(new { Priority = priority });

        Assert.Contains(shape, html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_position_of_a_gate_differs_in_more_than_colour()
    {
        var drawn = new List<string>();
        foreach (var position in Enum.GetValues<GatePosition>())
            drawn.Add(await Drawn.AsHtmlAsync<GateArm>(new { Position = position }));

        Assert.Equal(4, drawn.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("rotate(-78 5 12)", drawn[3], StringComparison.Ordinal);
        Assert.Contains("Aberta", drawn[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_for_the_script_cannot_end_their_block()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Texts.Brazil;
        var words = ScriptWords.Of(new Texts(), "America/Sao_Paulo", new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = "</script><b>" });

        var html = await Drawn.AsHtmlAsync<Shell>(new { Title = "Pistas", Words = words });

        Assert.DoesNotContain("</script><b>", html, StringComparison.Ordinal);
        Assert.Contains("\\u003C/script", html, StringComparison.Ordinal);
    }
}
