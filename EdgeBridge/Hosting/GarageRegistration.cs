using Fokus.EdgeBridge.Console;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Antennas;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Stays;
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
        services.TryAddSingleton<IReadOnlyList<LaneEquipment>>(provider => Equipment(file, brands, provider));
        services.AddDataProtection()
            .SetApplicationName($"fokus-edge-{file.Garage}")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(file.DataFolder, "keys")));
        services.AddJournal(file.Garage, options => options.Folder = file.DataFolder);
        services.AddReplica(file.Garage, file.TariffBook);
        services.AddStays(file.Garage, file.Terminals);
        services.AddGarageRoom(file.Capacity);
        services.AddLanes(
            new(file.Name, file.Zone),
            options => options.Folder = Path.Combine(file.DataFolder, "pictures"));
        if (file.Reader is { } reader)
            services.TryAddSingleton(provider => brands.Find<IPlateReader>(reader.Brand)!.Create(reader, provider));
        services.TryAddSingleton(new ConsoleGarage(file.Garage, file.Name, file.Zone, file.Capacity, OperatorsOf(file)));
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

    private static List<GarageOperator> OperatorsOf(GarageFile file) =>
        file.Operators.Select(entry => new GarageOperator(entry.Id, entry.Name, entry.Role, entry.PasswordHash)).ToList();

    private static LinkGarage LinkGarageOf(GarageFile file) => new(
        file.Garage,
        file.Lanes
            .Select(lane => new LinkLane(lane.Id, lane.Name, lane.Kind, lane.Camera is { } camera ? [camera.Id] : []))
            .ToList());

    private static List<LaneEquipment> Equipment(GarageFile file, BrandCatalogue brands, IServiceProvider provider)
    {
        return file.Lanes
            .Select(lane => new LaneEquipment(lane.Id, lane.Name, lane.Kind, Create<IGate>(lane.Gate))
            {
                Setup = lane.Setup,
                Camera = lane.Camera is { } camera ? Create<ICamera>(camera) : null,
                Antenna = lane.Antenna is { } antenna ? Create<IAntenna>(antenna) : null,
                Printer = lane.Printer is { } printer ? Create<ITicketPrinter>(printer) : null,
                Scanner = lane.Scanner is { } scanner ? Create<ITicketScanner>(scanner) : null,
            })
            .ToList();

        TDevice Create<TDevice>(Device device) => brands.Find<TDevice>(device.Brand)!.Create(device, provider);
    }
}
