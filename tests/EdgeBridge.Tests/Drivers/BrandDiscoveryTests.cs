using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

namespace Fokus.EdgeBridge.Tests.Drivers;

/// <summary>A brand is found because it is there: one in each brand folder, made without arguments.</summary>
public class BrandDiscoveryTests
{
    private static readonly List<Type> Brands = [.. typeof(WaveshareRelayBrand).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && KindOf(type) is not null)];

    [Fact]
    public void Each_folder_has_exactly_one_brand() =>
        Assert.All(Brands.GroupBy(brand => brand.Namespace, StringComparer.Ordinal), folder => Assert.Single(folder));

    [Fact]
    public void No_two_brands_of_one_kind_have_one_name() => Assert.All(
        Brands.GroupBy(brand => (KindOf(brand), NameOf(brand))),
        same => Assert.Single(same));

    [Fact]
    public void Known_brands_are_found_by_their_names()
    {
        var names = Brands.Select(NameOf).ToList();

        Assert.All(new[] { "waveshare-relay", "generic-relay", "moxa-iologik", "advantech-adam", "control-id", "hikvision", "escpos", "line-scanner" }, name => Assert.Contains(name, names, StringComparer.Ordinal));
    }

    private static Type? KindOf(Type type) =>
        type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IBrand<>))?.GetGenericArguments()[0];

    private static string NameOf(Type brand) =>
        (string)brand.GetProperty(nameof(IBrand<object>.Name))!.GetValue(Activator.CreateInstance(brand, nonPublic: true))!;
}
