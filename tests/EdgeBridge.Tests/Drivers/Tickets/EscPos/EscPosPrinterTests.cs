using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Drivers.Tickets.EscPos;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Drivers.Tickets.EscPos;

[Trait("Speed", "Slow")]
public sealed class EscPosPrinterTests : IAsyncLifetime
{
    private static readonly TicketSlip Slip =
        new(TicketId.Parse("0199ab3c4d5e7f80"), "04ABCDEFGH", ["04ABC-DEFGH"], "Garagem São João", "Entrada 1", new LocalDateTime(2026, 3, 10, 8, 15, 42));

    private readonly EscPosSimulator simulator = new();
    private readonly SignalLog<PrintedTicket> paper = new();
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().BuildServiceProvider();

    public ValueTask InitializeAsync()
    {
        simulator.TicketPrinted += paper.Listener;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await simulator.DisposeAsync();
        await services.DisposeAsync();
    }

    [Theory]
    [InlineData(850)]
    [InlineData(860)]
    public async Task Ticket_is_on_paper_with_its_letters_and_its_code(int codePage)
    {
        Assert.True(await PrintAsync(NewPrinter(codePage)));

        var ticket = await paper.NextAsync();
        Assert.Equal("04ABCDEFGH", ticket.Qr);
        Assert.Equal(["Garagem São João", "Entrada 1", "Entrada: 10/03/2026 08:15", "04ABC-DEFGH", "Ticket ...5e7f80", "Guarde este bilhete para sair."], ticket.Lines);
    }

    [Theory]
    [InlineData(EscPosMisbehaviour.OutOfPaper)]
    [InlineData(EscPosMisbehaviour.CoverOpen)]
    [InlineData(EscPosMisbehaviour.Mute)]
    internal async Task Printer_that_cannot_print_gets_no_job_that_comes_out_later(EscPosMisbehaviour fault)
    {
        simulator.Become(fault);
        var printer = NewPrinter();
        Assert.False(await PrintAsync(printer));

        simulator.Become(EscPosMisbehaviour.None);
        Assert.True(await PrintAsync(printer));

        await paper.NextAsync();
        Assert.False(paper.TryNext(out _));
    }

    [Fact]
    public async Task Paper_that_ends_in_the_job_is_no_ticket_and_the_rest_does_not_come_out_with_the_next_roll()
    {
        simulator.Become(EscPosMisbehaviour.RunsOut);
        var cleared = new SignalLog<bool>();
        simulator.Cleared += () => cleared.Listener(true);
        var printer = NewPrinter();
        Assert.False(await PrintAsync(printer));
        await cleared.NextAsync();

        simulator.Become(EscPosMisbehaviour.None);
        Assert.True(await PrintAsync(printer));

        var ticket = await paper.NextAsync();
        Assert.Equal(6, ticket.Lines.Count);
        Assert.False(paper.TryNext(out _));
    }

    [Fact]
    public async Task Ticket_that_nobody_confirms_does_not_count()
    {
        simulator.Become(EscPosMisbehaviour.NoEcho);

        Assert.False(await PrintAsync(NewPrinter()));
    }

    [Fact]
    public async Task Expired_ticket_is_not_printed()
    {
        var printer = NewPrinter();

        Assert.False(await printer.PrintAsync(Slip, TimeProvider.System.GetCurrentInstant(), SignalLog<int>.Guard));
        Assert.True(await PrintAsync(printer));
        await paper.NextAsync();
        Assert.False(paper.TryNext(out _));
    }

    [Fact]
    public async Task Absent_printer_is_a_refusal_and_no_exception()
    {
        var gone = new EscPosSimulator();
        var port = gone.Port;
        await gone.DisposeAsync();

        Assert.False(await PrintAsync(NewPrinter(port: port)));
    }

    [Fact]
    public void Options_name_every_fault()
    {
        var faults = new EscPosBrand().Check(JsonSerializer.SerializeToElement(new { host = "printer", code_page = 855 }));

        Assert.Equal(["host: write the printer's IP address", "code_page: write 850 or 860"], faults);
    }

    private ITicketPrinter NewPrinter(int codePage = 860, int? port = null)
    {
        var options = JsonSerializer.SerializeToElement(new { host = "127.0.0.1", port = port ?? simulator.Port, code_page = codePage, timeout_ms = 300 });
        var brand = new EscPosBrand();
        Assert.Empty(brand.Check(options));
        return brand.Create(new Device(DeviceId.Parse("printer-1"), brand.Name, options), services);
    }

    private static Task<bool> PrintAsync(ITicketPrinter printer) =>
        printer.PrintAsync(Slip, TimeProvider.System.GetCurrentInstant() + Duration.FromSeconds(10), SignalLog<int>.Guard);
}
