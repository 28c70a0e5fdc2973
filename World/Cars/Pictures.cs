using System.Globalization;
using Fokus.Domain.Plates;
using Fokus.World.Scenes;

namespace Fokus.World.Cars;

/// <summary>The cars of a run: real pictures of a folder, or scenes that we render ourselves. The seed decides which.</summary>
internal static class Pictures
{
    /// <summary>Every so many rendered cars one has an unreadable plate, so that a run shows a ticket too.</summary>
    private const int UnreadableEvery = 8;

    /// <summary>Cars from the pictures of a folder, in an order that the seed decides, each picture once before any comes twice.</summary>
    internal static IEnumerable<Car> FromFolder(string folder, int seed)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{folder} does not exist: give --images a folder with JPEG pictures.");
        var files = Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".JPG" or ".JPEG")
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0)
            throw new FileNotFoundException($"{folder} has no .jpg file: give --images a folder with JPEG pictures.");
        new Random(seed).Shuffle(files);
        for (var number = 1; ; number++)
        {
            var file = files[(number - 1) % files.Length];
            yield return new Car(number, Path.GetFileName(file), File.ReadAllBytes(file));
        }
    }

    /// <summary>Cars of our own drawing, with invented plates of both layouts.</summary>
    internal static IEnumerable<Car> Rendered(int seed)
    {
        var random = new Random(seed);
        for (var number = 1; ; number++)
        {
            if (number % UnreadableEvery == 0)
            {
                yield return new Car(number, string.Create(CultureInfo.InvariantCulture, $"mud-{number}"), LaneScene.RenderUnreadable(seed + number));
                continue;
            }

            var plate = InventPlate(random);
            yield return new Car(number, $"scene-{plate.Written}", LaneScene.Render(plate, seed + number));
        }
    }

    private static Plate InventPlate(Random random)
    {
        var letters = new string(random.GetItems("ABCDEFGHIJKLMNOPQRSTUVWXYZ".AsSpan(), 4));
        var digits = new string(random.GetItems("0123456789".AsSpan(), 4));
        return Plate.Parse(random.Next(2) == 0
            ? letters[..3] + digits
            : $"{letters[..3]}{digits[0]}{letters[3]}{digits[1..3]}");
    }
}
