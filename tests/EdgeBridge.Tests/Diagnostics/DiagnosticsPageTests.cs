using System.Net;
using System.Text.RegularExpressions;
using Fokus.EdgeBridge.Diagnostics;
using Fokus.EdgeBridge.Diagnostics.Devices;
using Fokus.EdgeBridge.Lanes;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Diagnostics;

public sealed partial class DiagnosticsPageTests
{
    private static readonly Uri PageAddress = new("/diagnostico", UriKind.Relative);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operator_sees_every_device_and_the_garage_in_their_language_and_a_viewer_does_not()
    {
        await using var app = await RunningApp.StartAsync();
        await PushAsync(app);
        using var maria = await app.SignInAsync("maria");
        using var rui = await app.SignInAsync("maria", "en");
        using var olga = await app.SignInAsync("olga");

        using var answer = await maria.GetAsync(PageAddress, Stop);
        var portuguese = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        var english = WebUtility.HtmlDecode(await rui.GetStringAsync(PageAddress, Stop));
        using var refused = await olga.GetAsync(PageAddress, Stop);

        Assert.Equal("5", answer.Headers.GetValues("Refresh").Single());
        Assert.Equal(["board-1", "cam-1"], DeviceRows().Matches(portuguese).Select(row => row.Groups["device"].Value).ToArray());
        Assert.Contains("Última resposta boa", portuguese, StringComparison.Ordinal);
        Assert.Contains("Last good answer", english, StringComparison.Ordinal);
        Assert.Contains("Rows that the cluster does not have yet", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Diag.", portuguese + english, StringComparison.Ordinal);
        Assert.DoesNotContain("ABC1D23", portuguese, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("/diagnostico", await olga.GetStringAsync(new Uri("/", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camera_that_sent_a_picture_has_a_last_good_time_and_one_that_did_not_has_none()
    {
        await using var app = await RunningApp.StartAsync();
        var diagnostics = app.Services.GetRequiredService<IDiagnostics>();
        Assert.Null(diagnostics.Take().Devices.Single(device => device.Kind == DeviceKind.Camera).LastGoodAt);

        await PushAsync(app);

        Assert.NotNull(diagnostics.Take().Devices.Single(device => device.Kind == DeviceKind.Camera).LastGoodAt);
    }

    /// <summary>The picture is with the lane when the camera has its answer.</summary>
    private static async Task PushAsync(RunningApp app)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        using var push = new StringContent("ABC1D23");
        using var answer = await client.PostAsync(new Uri("/cameras/cam-1", UriKind.Relative), push, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(app.Services.GetRequiredService<ILaneDesk>().Views);
    }

    [GeneratedRegex("<tr data-device=\"(?<device>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeviceRows();
}
