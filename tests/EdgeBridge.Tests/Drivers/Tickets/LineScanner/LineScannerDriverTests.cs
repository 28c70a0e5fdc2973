using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Drivers.Tickets.LineScanner;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Tickets.LineScanner;

[Trait("Speed", "Slow")]
public sealed class LineScannerDriverTests : IAsyncLifetime
{
    private readonly LineScannerSimulator simulator = new();
    private readonly SignalLog<string> codes = new();
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().BuildServiceProvider();
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    public ValueTask InitializeAsync()
    {
        var options = JsonSerializer.SerializeToElement(new { host = "127.0.0.1", port = simulator.Port });
        var brand = new LineScannerBrand();
        Assert.Empty(brand.Check(options));
        ITicketScanner scanner = brand.Create(new Device(DeviceId.Parse("scanner-1"), brand.Name, options), services);
        running = scanner.RunAsync(codes.Listener, stopping.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        await simulator.DisposeAsync();
        await services.DisposeAsync();
        stopping.Dispose();
    }

    [Fact]
    public async Task Codes_arrive_and_a_repeated_one_counts_once()
    {
        await simulator.ScanAsync("0199ab3c", SignalLog<int>.Guard);
        await simulator.ScanAsync("0199ab3c", SignalLog<int>.Guard);
        await simulator.ScanAsync("0199ab3d", SignalLog<int>.Guard);

        Assert.Equal("0199ab3c", await codes.NextAsync());
        Assert.Equal("0199ab3d", await codes.NextAsync());
    }

    [Fact]
    public async Task Half_a_code_before_a_break_is_not_joined_to_the_next()
    {
        await simulator.ScanAsync("first", SignalLog<int>.Guard);
        await simulator.WriteAsync("0199"u8.ToArray(), SignalLog<int>.Guard);
        Assert.Equal("first", await codes.NextAsync());
        await simulator.DropAsync(SignalLog<int>.Guard);

        await simulator.ScanAsync("0199ab3d", SignalLog<int>.Guard);

        Assert.Equal("0199ab3d", await codes.NextAsync());
    }
}
