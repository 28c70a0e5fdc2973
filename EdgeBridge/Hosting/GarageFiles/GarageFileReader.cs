using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Console.Displays;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Stays.PayStations;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.Wire.Documents;
using Fokus.Wire.Documents.Tariffs;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>
/// Reads a garage file: JSON in snake_case, comments and trailing commas allowed. It is taken whole or not at all, and
/// all faults are reported together. Paths in it are relative to it.
/// </summary>
internal sealed class GarageFileReader(string path, BrandCatalogue brands)
{
    private const int SecretLimit = 4096;

    private static readonly WordList<UnsealedTickets> UnsealedWords = new(
        ("of_before", UnsealedTickets.OfBefore), ("always", UnsealedTickets.Always), ("never", UnsealedTickets.Never));

    private readonly string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
    private readonly List<string> faults = [];

    internal static GarageFileReading Read(string path, BrandCatalogue brands)
    {
        try
        {
            var json = File.ReadAllBytes(path);
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            });
            return new GarageFileReader(path, brands).Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return new GarageFileReading.Bad([$"Line {fault.LineNumber + 1}: this is not JSON. {fault.Message}"]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new GarageFileReading.Bad([$"The garage file cannot be read: {fault.Message} Name it with --garage FILE."]);
        }
    }

    private GarageFileReading Read(JsonElement element)
    {
        var root = new JsonPlace(element, "$", faults);
        root.Allow(
            "$schema", "garage", "name", "zone", "capacity", "web", "data", "cloud", "tariff_book", "pictures", "tickets", "displays", "telemetry", "operators", "terminals", "reader", "lanes");
        if (root.Has("$schema"))
            root.Text("$schema", text => text, "where the schema is, or leave it out");
        var garage = root.Text("garage", text => GarageId.TryParse(text, out var id) ? id : null as GarageId?, "2 to 40 of a-z, 0-9, hyphen");
        var name = root.Text("name", NotEmpty, "what people call the garage");
        var zone = root.Text("zone", Zone, "a time zone such as America/Sao_Paulo");
        var capacity = root.Number("capacity", 0, 100_000);
        var web = root.Member("web");
        web?.Allow("listen");
        var listen = web?.Text("listen", Address, "an address such as http://127.0.0.1:8101");
        var data = root.Text("data", NotEmpty, "a folder, such as data");
        var cloud = root.Has("cloud") ? Cloud(root.Member("cloud")!) : null;
        var book = Book(root);
        var pictures = Pictures(root);
        var unsealed = Unsealed(root);
        var displays = root.Has("displays") ? DisplayToken(root.Member("displays")!) : null;
        var telemetry = root.Has("telemetry") ? Telemetry(root.Member("telemetry")!) : null;
        var operators = Operators(root);
        var terminals = Terminals(root);
        var devices = new DeviceReader(brands);
        var reader = root.Has("reader") ? devices.WithoutId<IPlateReader>(root.Member("reader")!, "reader") : null;
        var lanes = new LaneReader(devices).Read(root);
        if (faults.Count > 0)
            return new GarageFileReading.Bad(faults);

        return new GarageFileReading.Good(new GarageFile
        {
            Path = Path.GetFullPath(path),
            Garage = garage!.Value,
            Name = name!,
            Zone = zone!,
            Capacity = (int)capacity,
            Listen = listen!,
            DataFolder = Path.GetFullPath(data!, folder),
            Cloud = cloud,
            TariffBook = book!,
            PictureBudgetMegabytes = pictures,
            UnsealedTickets = unsealed,
            DisplayToken = displays,
            Telemetry = telemetry,
            Operators = operators,
            Terminals = terminals,
            Reader = reader,
            Lanes = lanes,
        });
    }

    private CloudEntry? Cloud(JsonPlace place)
    {
        place.Allow("silos", "secret_file");
        var silos = new List<Uri>();
        foreach (var text in Texts(place, "silos"))
        {
            if (Address(text) is { } silo)
                silos.Add(silo);
            else
                place.Fault("silos", $"write addresses such as http://127.0.0.1:7011, not {text}.");
        }

        if (silos.Count == 0)
            place.Fault("silos", "name at least one silo, or leave \"cloud\" out for a garage that stands alone.");
        var secret = place.Text("secret_file", NotEmpty, "the file that holds this garage's link secret");
        if (secret is null)
            return null;
        var full = Path.GetFullPath(secret, folder);
        var bytes = new FileInfo(full);
        if (bytes is not { Exists: true, Length: > 0 and <= SecretLimit })
            place.Fault("secret_file", $"{full} is not there, empty, or larger than {SecretLimit} bytes: write the secret into it.");
        return new(silos, full);
    }

    private static long Pictures(JsonPlace root)
    {
        if (!root.Has("pictures"))
            return GarageFile.UsualPictureBudgetMegabytes;
        var place = root.Member("pictures")!;
        place.Allow("budget_mb");
        return place.Has("budget_mb") ? place.Number("budget_mb", 1, GarageFile.MostPictureMegabytes) : GarageFile.UsualPictureBudgetMegabytes;
    }

    private static UnsealedTickets Unsealed(JsonPlace root)
    {
        const UnsealedTickets usual = UnsealedTickets.OfBefore;
        if (!root.Has("tickets"))
            return usual;
        var place = root.Member("tickets")!;
        place.Allow("unsealed");
        return place.Has("unsealed") ? place.Word("unsealed", UnsealedWords) ?? usual : usual;
    }

    private static string? DisplayToken(JsonPlace place)
    {
        place.Allow("token");
        return place.Text("token", DisplayAccess.Token, "16 to 64 of letters, digits, - and _");
    }

    private static TelemetryEntry? Telemetry(JsonPlace place)
    {
        place.Allow("otlp", "every_s");
        var collector = place.Text("otlp", Address, "an address such as http://127.0.0.1:4318");
        var seconds = place.Has("every_s") ? place.Number("every_s", 5, 3600) : TelemetryEntry.UsualSeconds;
        return collector is null ? null : new(collector, (int)seconds);
    }

    private TariffBook? Book(JsonPlace root)
    {
        var named = root.Text("tariff_book", NotEmpty, "the file of a tariff book");
        if (named is null)
            return null;
        var full = Path.GetFullPath(named, folder);
        try
        {
            var reading = TariffBookJson.Read(File.ReadAllBytes(full));
            if (reading is TariffBookReading.Good good)
                return good.Book;
            foreach (var fault in ((TariffBookReading.Bad)reading).Faults)
                root.Fault("tariff_book", $"{named}: {fault}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            root.Fault("tariff_book", $"{full} cannot be read: {fault.Message}");
        }

        return null;
    }

    private static List<OperatorEntry> Operators(JsonPlace root)
    {
        var found = new List<OperatorEntry>();
        foreach (var place in root.Items("operators", mayBeMissing: true))
        {
            place.Allow("id", "name", "role", "password_hash");
            var id = place.Text("id", text => OperatorId.TryParse(text, out var good) ? good : null as OperatorId?, "2 to 40 of a-z, 0-9, hyphen");
            var name = place.Text("name", NotEmpty, "what the console calls the person");
            var role = place.Text("role", Role, "viewer, operator or administrator");
            var hash = place.Text("password_hash", NotEmpty, "a password hash, never the password");
            if (id is null || name is null || role is null || hash is null)
                continue;
            if (found.Exists(other => other.Id == id))
                place.Fault("id", $"{id} is there twice: give each person an id.");
            found.Add(new(id.Value, name, role.Value, hash));
        }

        return found;
    }

    private static List<PayTerminal> Terminals(JsonPlace root)
    {
        var found = new List<PayTerminal>();
        foreach (var place in root.Items("terminals", mayBeMissing: true))
        {
            place.Allow("id", "token_sha256");
            var id = place.Text("id", text => PayPointId.TryParse(text, out var good) ? good : null as PayPointId?, "2 to 40 of a-z, 0-9, hyphen");
            var hash = place.Text("token_sha256", Hash, "64 hexadecimal digits: the SHA-256 of the terminal's token");
            if (id is null || hash is null)
                continue;
            if (found.Exists(other => other.Id == id))
                place.Fault("id", $"{id} is there twice: give each terminal an id.");
            found.Add(new(id.Value, hash));
        }

        return found;
    }

    private static IEnumerable<string> Texts(JsonPlace place, string name)
    {
        foreach (var item in place.Items(name, mayBeMissing: false))
        {
            if (item.Element.ValueKind == JsonValueKind.String)
                yield return item.Element.GetString()!;
            else
                place.Fault(name, $"write texts, not {item.Element.GetRawText()}.");
        }
    }

    private static byte[]? Hash(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    private static string? NotEmpty(string text) => text.Trim().Length == 0 ? null : text.Trim();

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static Role? Role(string text) => text switch
    {
        "viewer" => Wire.Identity.Role.Viewer,
        "operator" => Wire.Identity.Role.Operator,
        "administrator" => Wire.Identity.Role.Administrator,
        _ => null,
    };

    private static GarageZone? Zone(string text)
    {
        try
        {
            return GarageZone.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
