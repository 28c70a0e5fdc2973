using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Replica;

namespace Fokus.EdgeBridge.Tests.Hosting;

public sealed class GarageFileTests : IDisposable
{
    internal const string Good = """
        {
          // A garage with one lane.
          "garage": "paulista-900", "name": "Paulista 900", "zone": "America/Sao_Paulo", "capacity": 520,
          "web": { "listen": "http://127.0.0.1:0" }, "data": "data",
          "cloud": { "silos": ["http://127.0.0.1:1"], "secret_file": "link.secret" },
          "tariff_book": "t1.json",
          "operators": [{ "id": "maria", "name": "Maria", "role": "operator", "password_hash": "AQ==" }],
          "terminals": [{ "id": "totem-1", "token_sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f" }],
          "lanes": [
            { "id": "entrada-1", "name": "Entrada 1", "kind": "entry",
              "gate": { "id": "board-1", "brand": "fake-gate", "options": { "port": 502 } },
              "camera": { "id": "cam-1", "brand": "fake-camera" } },
          ],
        }
        """;

    private readonly TestFolder folder = new();

    public GarageFileTests()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "t1.json"), TariffShelfTests.Document(1));
        File.WriteAllText(Path.Combine(folder.Path, "link.secret"), "link-secret-1\n");
    }

    internal static BrandCatalogue Brands { get; } = BrandCatalogue.Of(typeof(FakeGateBrand).Assembly);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_good_file_is_a_garage_with_paths_beside_the_file()
    {
        var file = Assert.IsType<GarageFileReading.Good>(Read(Good)).File;

        Assert.Equal(("paulista-900", 520, 1), (file.Garage.Value, file.Capacity, file.TariffBook.Version));
        Assert.Equal(Path.Combine(folder.Path, "data"), file.DataFolder);
        Assert.Equal(Path.Combine(folder.Path, "link.secret"), file.Cloud!.SecretFile);
        Assert.Equal("cam-1", Assert.Single(file.Lanes).Camera!.Id.Value);
        Assert.Equal(502, file.Lanes[0].Gate.Options.GetProperty("port").GetInt32());
    }

    [Fact]
    public void A_file_with_many_faults_names_each_with_its_place_and_the_mend()
    {
        var bad = Good
            .Replace("\"capacity\": 520", "\"capacity\": -1, \"bays\": 3", StringComparison.Ordinal)
            .Replace("America/Sao_Paulo", "America/Sampa", StringComparison.Ordinal)
            .Replace("\"t1.json\"", "\"t9.json\"", StringComparison.Ordinal)
            .Replace("\"link.secret\"", "\"no.secret\"", StringComparison.Ordinal)
            .Replace("\"role\": \"operator\"", "\"role\": \"boss\"", StringComparison.Ordinal)
            .Replace("0f0f", "zz", StringComparison.Ordinal)
            .Replace("\"fake-gate\"", "\"no-gate\"", StringComparison.Ordinal)
            .Replace("\"cam-1\"", "\"board-1\"", StringComparison.Ordinal);

        var faults = Assert.IsType<GarageFileReading.Bad>(Read(bad)).Faults;

        string[] places =
        [
            "$.bays", "$.capacity", "$.zone", "$.tariff_book", "$.cloud.secret_file", "$.operators[0].role",
            "$.terminals[0].token_sha256", "$.lanes[0].gate.brand", "$.lanes[0].camera.id",
        ];
        Assert.All(places, place => Assert.Single(faults, fault => fault.StartsWith(place + ":", StringComparison.Ordinal)));
        Assert.Equal(places.Length, faults.Count);
        Assert.Contains(faults, fault => fault.Contains("one of ", StringComparison.Ordinal) && fault.Contains("fake-gate", StringComparison.Ordinal));
    }

    [Fact]
    public void The_faults_that_a_brand_finds_in_its_options_carry_their_path()
    {
        var faults = Assert.IsType<GarageFileReading.Bad>(Read(Good.Replace("502", "70000", StringComparison.Ordinal))).Faults;

        Assert.Equal("$.lanes[0].gate.options.port: write a number up to 65535.", Assert.Single(faults));
    }

    [Fact]
    public void Two_lanes_on_one_board_are_told_before_the_start()
    {
        const string Options = """{ "host": "10.1.1.9", "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3 } }""";

        var faults = FaultsOfLanes(
            $$""" "gate": { "id": "one", "brand": "waveshare-relay", "options": {{Options}} } """,
            $$""" "gate": { "id": "two", "brand": "moxa-iologik", "options": {{Options}} } """);

        Assert.StartsWith("$.lanes[1].gate.options.host: another lane has this board", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_cameras_that_would_push_to_one_address_are_told_before_the_start()
    {
        const string Options = """{ "push_token": "0123456789abcdef", "reads": "edge" }""";

        var faults = FaultsOfLanes(
            $$""" "gate": { "id": "one", "brand": "fake-gate" }, "camera": { "id": "cam-1", "brand": "hikvision", "options": {{Options}} } """,
            $$""" "gate": { "id": "two", "brand": "fake-gate" }, "camera": { "id": "cam-2", "brand": "hikvision", "options": {{Options}} } """);

        Assert.StartsWith("$.lanes[1].camera.options.push_token: another camera has this token", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "")]
    [InlineData(2, """, "safety": 4""")]
    public void A_lane_with_a_loop_under_its_arm_says_so_at_both_places(int loops, string safety)
    {
        var options = $$"""{ "host": "10.1.1.9", "open_relay": 0, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3{{safety}} } }""";

        var faults = FaultsOfLanes($$""" "loops": {{loops}}, "gate": { "id": "one", "brand": "waveshare-relay", "options": {{options}} } """);

        Assert.StartsWith("$.lanes[0].loops: write 3, and the input of the loop under the arm", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_json_says_in_which_line()
    {
        var faults = Assert.IsType<GarageFileReading.Bad>(Read("{\n  \"garage\": ,\n}")).Faults;

        Assert.StartsWith("Line 2:", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_brands_of_one_name_stop_the_start()
    {
        // The same assembly twice is every brand twice.
        var assembly = typeof(FakeGateBrand).Assembly;

        var fault = Assert.Throws<InvalidOperationException>(() => BrandCatalogue.Of(assembly, assembly));

        Assert.Contains("are called 'fake-", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(Brands.Find<IGate>("fake-gate"));
        Assert.Null(Brands.Find<IGate>("fake-camera"));
    }

    private IReadOnlyList<string> FaultsOfLanes(params IEnumerable<string> devices)
    {
        var lanes = devices.Select((lane, at) => $$"""{ "id": "lane-{{at}}", "name": "Lane", "kind": "entry", {{lane}} }""");
        var before = Good[..Good.IndexOf("\"lanes\"", StringComparison.Ordinal)];
        return Assert.IsType<GarageFileReading.Bad>(Read($$"""{{before}} "lanes": [{{string.Join(",", lanes)}}] }""")).Faults;
    }

    private GarageFileReading Read(string json)
    {
        var path = Path.Combine(folder.Path, "garage.json");
        File.WriteAllText(path, json);
        return GarageFileReader.Read(path, Brands);
    }
}
