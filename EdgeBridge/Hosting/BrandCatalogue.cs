using System.Reflection;
using Fokus.EdgeBridge.Drivers;

namespace Fokus.EdgeBridge.Hosting;

/// <summary>
/// All brands of all kinds of devices, found by one look through the program. A new brand is a new folder; nothing here
/// changes. Two brands of one kind with one name stop the start.
/// </summary>
internal sealed class BrandCatalogue
{
    private readonly Dictionary<(Type Kind, string Name), object> brands = [];
    private readonly Dictionary<string, IToolCommand> commands = new(StringComparer.Ordinal);

    private BrandCatalogue(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var kind in KindsOf(type))
                Add(kind, type);
            if (type.IsAssignableTo(typeof(IToolCommand)) && Activator.CreateInstance(type, nonPublic: true) is IToolCommand command)
                commands.Add(command.Name, command);
        }
    }

    /// <summary>Looks through the program itself, and through what a test adds.</summary>
    internal static BrandCatalogue Of(params IEnumerable<Assembly> more) =>
        new([typeof(BrandCatalogue).Assembly, .. more]);

    /// <summary>The brand of a name; <c>null</c> when there is none.</summary>
    internal IBrand<TDevice>? Find<TDevice>(string name) =>
        brands.GetValueOrDefault((typeof(TDevice), name)) as IBrand<TDevice>;

    /// <summary>The command of a name that a brand brings along; <c>null</c> when there is none.</summary>
    internal IToolCommand? Command(string name) => commands.GetValueOrDefault(name);

    /// <summary>The names of all brands of a kind, for a person to choose from.</summary>
    internal IReadOnlyList<string> Names<TDevice>() =>
        brands.Keys.Where(key => key.Kind == typeof(TDevice)).Select(key => key.Name).Order(StringComparer.Ordinal).ToList();

    private static IEnumerable<Type> KindsOf(Type type) => type.GetInterfaces()
        .Where(port => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IBrand<>))
        .Select(port => port.GetGenericArguments()[0]);

    private void Add(Type kind, Type type)
    {
        var brand = Activator.CreateInstance(type, nonPublic: true)!;
        var name = (string)typeof(IBrand<>).MakeGenericType(kind).GetProperty(nameof(IBrand<>.Name))!.GetValue(brand)!;
        if (!brands.TryAdd((kind, name), brand))
        {
            throw new InvalidOperationException(
                $"Two brands of {kind.Name} are called '{name}': {brands[(kind, name)].GetType()} and {type}. Rename one.");
        }
    }
}
