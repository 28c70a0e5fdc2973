using System.Text.Json;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Drivers.Displays.EscPosPole;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Displays;

[Trait("Speed", "Slow")]
public sealed class EscPosPoleTests : IAsyncLifetime
{
    private static readonly DisplayFace Pay = new("TOTAL R$ 20,00", "PAGUE NO CAIXA", DisplayTone.Act, "AB****3");
    private static readonly DisplayFace Wrong = new("PARE", "CONTRAMÃO", DisplayTone.Stop, "");

    private readonly EscPosPoleSimulator simulator = new();
    private readonly SignalLog<(string First, string Second)> seen = new();
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        simulator.Shown = seen.Listener;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await simulator.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public void A_text_is_whole_in_its_bytes_centred_and_cut_to_the_line()
    {
        var frame = PoleFrame.Write(new("PARE", "", DisplayTone.Stop, ""), codePage: 850);

        // Reset, page 850, clear; 16 blanks round PARE, eight before it; cursor to the second line; 20 blanks.
        Assert.Equal(
            "1B401B74020C" + string.Concat(Enumerable.Repeat("20", 8)) + "50415245" + string.Concat(Enumerable.Repeat("20", 8)) + "1F240102" + string.Concat(Enumerable.Repeat("20", 20)),
            Convert.ToHexString(frame));
        Assert.Equal(PoleFrame.Length, PoleFrame.Write(new(new string('X', 30), "a\fb\u001b@", DisplayTone.Stop, ""), codePage: 860).Length);
        Assert.Equal((new string('X', 20), "ab@"), PoleFrame.Read(PoleFrame.Write(new(new string('X', 30), "a\fb\u001b@", DisplayTone.Stop, ""), codePage: 860)));
    }

    [Theory]
    [InlineData(850)]
    [InlineData(860)]
    public async Task Both_lines_are_shown_with_their_letters_and_the_next_text_replaces_them(int codePage)
    {
        var display = NewDisplay(codePage);

        Assert.Null(await display.ShowAsync(Pay, Stop));
        Assert.Null(await display.ShowAsync(Wrong, Stop));

        Assert.Equal(("TOTAL R$ 20,00", "PAGUE NO CAIXA"), await seen.NextAsync());
        Assert.Equal(("PARE", "CONTRAMÃO"), await seen.NextAsync());
    }

    [Fact]
    public async Task A_display_that_is_away_says_so_and_its_text_is_lost()
    {
        var gone = new EscPosPoleSimulator();
        var display = NewDisplay(port: gone.Port);
        await gone.DisposeAsync();

        Assert.NotNull(await display.ShowAsync(Pay, Stop));
        Assert.False(seen.TryNext(out _));
    }

    [Fact]
    public async Task A_serial_server_that_hangs_up_after_each_text_is_called_again()
    {
        simulator.Misbehaviour = EscPosPoleMisbehaviour.HangsUpAfterEach;
        var display = NewDisplay();

        Assert.Null(await display.ShowAsync(Pay, Stop));
        await seen.NextAsync();
        // The end of the call may be on its way still: a text that is lost with it is shown again by whoever asks.
        simulator.Misbehaviour = EscPosPoleMisbehaviour.None;
        (string First, string Second)? next = null;
        for (var i = 0; i < 3 && next is null; i++)
        {
            if (await display.ShowAsync(Wrong, Stop) is null && await seen.NextAsync() is var shown)
                next = shown;
        }

        Assert.Equal(("PARE", "CONTRAMÃO"), next);
    }

    [Theory]
    [InlineData("{}", "host")]
    [InlineData("""{ "host": "10.0.0.9", "code_page": 855 }""", "code_page")]
    [InlineData("""{ "host": "10.0.0.9", "colour": "red" }""", "colour")]
    public void Wrong_options_are_named(string options, string field) =>
        Assert.Contains(new EscPosPoleBrand().Check(JsonDocument.Parse(options).RootElement), fault => fault.StartsWith(field, StringComparison.Ordinal));

    private IDisplay NewDisplay(int codePage = 850, int? port = null) => new EscPosPoleBrand().Create(
        new(Fokus.Domain.Ids.DeviceId.Parse("pole-1"), "escpos-pole", JsonDocument.Parse($$"""{ "host": "127.0.0.1", "port": {{port ?? simulator.Port}}, "code_page": {{codePage}} }""").RootElement),
        services);
}
