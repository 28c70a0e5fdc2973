using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Console;
using Fokus.EdgeBridge.Diagnostics;
using Fokus.EdgeBridge.Diagnostics.Devices;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Antennas;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Hosting.Control;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Hosting.Reload;
using Fokus.EdgeBridge.Hosting.Service;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.EdgeBridge.Uplink;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.EdgeBridge.Hosting;

/// <summary>Puts a garage together from its file.</summary>
internal static class GarageRegistration
{
    /// <summary>Adds every room of the garage server. Safe to call twice.</summary>
    internal static IServiceCollection AddGarage(this IServiceCollection services, GarageFile file, BrandCatalogue brands)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(file);
        services.TryAddSingleton(brands);
        // For devices that tell the time of the garage's walls.
        services.TryAddSingleton(file.Zone);
        services.AddDiagnostics(file.DataFolder, isAlone: file.Cloud is null);
        if (file.Telemetry is { } telemetry)
            services.AddTelemetry(file.Garage.Value, telemetry.Collector, telemetry.EverySeconds);
        services.TryAddSingleton<IReadOnlyList<LaneEquipment>>(provider => Equipment(file, brands, provider));
        services.AddDataProtection()
            .SetApplicationName($"fokus-edge-{file.Garage}")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(file.DataFolder, "keys")));
        services.AddJournal(file.Garage, options => options.Folder = file.DataFolder);
        services.AddReplica(file.Garage, file.TariffBook);
        services.AddStays(file.Garage, file.Terminals);
        services.AddTickets(file.Garage, options =>
        {
            options.Folder = file.DataFolder;
            options.Unsealed = file.UnsealedTickets;
        });
        services.AddGarageRoom(file.Capacity);
        services.AddLanes(
            new(file.Name, file.Zone),
            options =>
            {
                options.Folder = Path.Combine(file.DataFolder, "pictures");
                options.BudgetBytes = file.PictureBudgetMegabytes << 20;
            });
        if (file.Reader is { } reader)
            services.TryAddSingleton(provider => brands.Find<IPlateReader>(reader.Brand)!.Create(reader, provider));
        services.TryAddSingleton(new ConsoleGarage(file.Garage, file.Name, file.Zone, file.Capacity, OperatorsOf(file)));
        services.TryAddSingleton<RunningGarage>();
        services.TryAddSingleton<GarageReload>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IControlWord, ReloadWord>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IControlWord, DiagnosticsWord>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ControlSocket>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReloadOnSignal>());
        services.TryAddSingleton(new ServiceNotice(Environment.GetEnvironmentVariable(ServiceNotice.SocketVariable)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ServiceHeartbeat>());
        services.AddCloudState();
        if (file.Cloud is { } cloud)
        {
            services.AddUplink(LinkGarageOf(file), options =>
            {
                options.Silos = cloud.Silos;
                options.Secret = File.ReadAllText(cloud.SecretFile).Trim();
            });
        }

        return services;
    }

    internal static List<GarageOperator> OperatorsOf(GarageFile file) =>
        file.Operators.Select(entry => new GarageOperator(entry.Id, entry.Name, entry.Role, entry.PasswordHash)).ToList();

    private static LinkGarage LinkGarageOf(GarageFile file) => new(
        file.Garage,
        file.Lanes
            .Select(lane => new LinkLane(lane.Id, lane.Name, lane.Kind, lane.Camera is { } camera ? [camera.Id] : []))
            .ToList());

    /// <summary>The drivers of every lane, in the order of the file. Nothing is opened yet.</summary>
    internal static List<LaneEquipment> Equipment(GarageFile file, BrandCatalogue brands, IServiceProvider provider)
    {
        return file.Lanes
            .Select(lane => new LaneEquipment(lane.Id, lane.Name, lane.Kind, Create<IGate>(lane.Id, lane.Gate))
            {
                Setup = lane.Setup,
                Camera = lane.Camera is { } camera ? Create<ICamera>(lane.Id, camera) : null,
                Antenna = lane.Antenna is { } antenna ? Create<IAntenna>(lane.Id, antenna) : null,
                Printer = lane.Printer is { } printer ? Create<ITicketPrinter>(lane.Id, printer) : null,
                Display = lane.Display is { } display ? Create<IDisplay>(lane.Id, display) : null,
                Scanner = lane.Scanner is { } scanner ? Create<ITicketScanner>(lane.Id, scanner) : null,
            })
            .ToList();

        // Where nobody keeps figures, as at a bring-up, a driver stays as it is.
        TDevice Create<TDevice>(LaneId lane, Device device)
            where TDevice : class
        {
            var driver = brands.Find<TDevice>(device.Brand)!.Create(device, provider);
            return provider.GetService<DeviceBook>()?.Watch(lane, device, driver) ?? driver;
        }
    }
}
