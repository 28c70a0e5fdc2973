using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>A brand of relay boards that speak Modbus: only its map and its options are its own.</summary>
internal abstract class ModbusBrand(string name, Func<OptionFields, ModbusGateOptions> read) : IBrand<IGate>
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options)
    {
        var board = read(new OptionFields(options)).Board;
        return DeviceClaim.Board(board.Address, board.Port);
    }

    /// <inheritdoc/>
    public IGate Create(Device device, IServiceProvider services) => new ModbusGate(
        device.Id,
        read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<ModbusGate>>());
}
