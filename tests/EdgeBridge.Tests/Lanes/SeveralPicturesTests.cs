using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Visits;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Lanes.Loop;
using Fokus.EdgeBridge.Lanes.Sight;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A camera that sends several pictures of one vehicle.</summary>
public sealed class SeveralPicturesTests
{
    // No character of this plate looks like another one's: what does must be sure in one picture.
    private const string Plain = "ABC1K23";

    // Too little to open a gate by one picture, enough to count towards an agreement.
    private const int Unsure = (PlateGrammar.AcceptPermille + PlateAgreement.AgreePermille) / 2;
    private const int Sure = 900;

    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly LaneVisitId Visit = LaneVisitId.Parse("visit-0001");

    private readonly LaneSight sight = new(TestGarage.Entry);
    private int pictures;

    [Fact]
    public async Task Two_unsure_pictures_that_say_the_same_let_the_vehicle_in()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);

        await ShowAsync(garage);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.AskingTicket);
        await ShowAsync(garage);

        Assert.Equal(Plain, (await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening)).Plate);
    }

    [Fact]
    public void Two_unsure_pictures_of_two_vehicles_open_nothing_and_are_both_offered()
    {
        Assert.IsType<PlateReading.Refused>(See(Plain, Unsure));

        var refused = Assert.IsType<PlateReading.Refused>(See("XYZ9W87", Unsure));

        Assert.Equal([Plain, "XYZ9W87"], refused.Candidates.Select(plate => plate.Written).Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public void A_picture_that_is_sent_twice_agrees_with_nobody()
    {
        Assert.IsType<PlateReading.Refused>(See(Plain, Unsure, reference: "same"));
        Assert.IsType<PlateReading.Refused>(See(Plain, Unsure, reference: "same"));
    }

    [Fact]
    public void Once_a_picture_shows_another_vehicle_neither_plate_counts_any_more()
    {
        Assert.IsType<PlateReading.Accepted>(See(Plain, Sure));

        Assert.Null(See("XYZ9W87", Sure));
        Assert.Null(See(Plain, Sure));
    }

    [Fact]
    public void The_next_vehicle_is_not_known_by_what_was_seen_of_the_one_before()
    {
        Assert.IsType<PlateReading.Refused>(See(Plain, Unsure));

        Assert.IsType<PlateReading.Refused>(See(Plain, Unsure, visit: LaneVisitId.Parse("visit-0002")));
    }

    private static async Task ShowAsync(TestGarage garage)
    {
        await garage.EntryCamera.PushAsync(null);
        (await garage.Reader.NextAsync()).SetResult(new PictureLook.Opened([new(Plain, Unsure)]));
    }

    private PlateReading? See(string text, int permille, string? reference = null, LaneVisitId? visit = null)
    {
        var number = ++pictures;
        var shot = new Shot($"event-{number}", new byte[] { 0xff, 0xd8 }, Noon + Duration.FromSeconds(number), null);
        var state = LaneState.Unknown(LaneKind.Entry) with
        {
            Phase = LanePhase.AskingTicket,
            Arming = LoopState.Occupied,
            Visit = new LaneVisit(visit ?? Visit, Noon),
        };
        var look = new LaneItem.Read(
            visit ?? Visit, new PictureLook.Opened([new(text, permille)]), new SeenPicture(shot, reference ?? $"picture-{number}", shot.TakenAt));
        return sight.Accept(look, state, shot.TakenAt);
    }
}
