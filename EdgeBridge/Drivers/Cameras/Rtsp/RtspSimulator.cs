using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Drivers.Cameras.Rtsp;

/// <summary>A camera with a moving picture, on a loopback port, in a process of its own that can be frozen and killed.</summary>
internal sealed partial class RtspSimulator : IAsyncDisposable
{
    /// <summary>What a camera sends.</summary>
    public const string Video =
        "( videotestsrc is-live=true pattern=ball ! video/x-raw,format=I420,width=640,height=360,framerate=15/1 ! "
        + "x264enc tune=zerolatency speed-preset=ultrafast key-int-max=15 ! rtph264pay name=pay0 pt=96 )";

    /// <summary>Sound without a picture.</summary>
    public const string AudioOnly = "( audiotestsrc is-live=true ! audio/x-raw,rate=44100,channels=1 ! rtpL16pay name=pay0 pt=96 )";

    private const string Python = "/usr/bin/python3";
    private const int Freezing = 19;
    private const int Going = 18;

    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    private RtspSimulator(Process process) => this.process = process;

    /// <summary>Its port, the same after a restart.</summary>
    public int Port { get; private set; }

    /// <summary>For the option <c>url</c>.</summary>
    public Uri Url => new($"rtsp://127.0.0.1:{Port}/live");

    /// <summary>Why it cannot run on this machine; <c>null</c> when it can.</summary>
    public static async Task<string?> WhyNotAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Python))
        {
            return $"{Python} is missing";
        }

        using var probe = Start("-c", RtspSimulatorScript.Probe);
        var said = await probe.StandardError.ReadToEndAsync(cancellationToken);
        await probe.WaitForExitAsync(cancellationToken);
        return probe.ExitCode == 0 ? null : $"GStreamer's RTSP server is not installed (./fokus setup does so for tests): {said.Trim()}";
    }

    /// <summary>Starts a camera.</summary>
    /// <param name="launch">What it sends: <see cref="Video"/> or <see cref="AudioOnly"/>.</param>
    /// <param name="port">0: any that is free.</param>
    /// <param name="login">Who may look; <c>null</c>: everybody.</param>
    /// <param name="think">How long the first client waits for its first answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<RtspSimulator> StartAsync(string launch, int port, CameraLogin? login, TimeSpan think, CancellationToken cancellationToken)
    {
        var camera = new RtspSimulator(Start(
            "-c",
            RtspSimulatorScript.Server,
            launch,
            port.ToString(CultureInfo.InvariantCulture),
            login?.User ?? "",
            login?.Password ?? "",
            think.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
        camera.process.OutputDataReceived += (_, line) => camera.lines.Writer.TryWrite(line.Data ?? "");
        camera.process.BeginOutputReadLine();
        camera.process.BeginErrorReadLine();
        var first = await camera.lines.Reader.ReadAsync(cancellationToken);
        camera.Port = int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture);
        return camera;
    }

    /// <summary>The next client has been let in.</summary>
    public async Task ClientAsync(CancellationToken cancellationToken) => await lines.Reader.ReadAsync(cancellationToken);

    /// <summary>It keeps its sockets and says nothing more.</summary>
    public void Freeze() => Send(Freezing);

    /// <summary>It goes on.</summary>
    public void Thaw() => Send(Going);

    private void Send(int signal)
    {
        if (Signal(process.Id, signal) != 0)
        {
            throw new InvalidOperationException("the simulated camera is not running");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Python, arguments)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int processId, int signal);
}
