using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections.Features;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId.Simulation;

/// <summary>An access controller on loopback, over real HTTP. It forgets sessions and misbehaves on demand.</summary>
internal sealed class ControlIdSimulator : IAsyncDisposable
{
    public const string Login = "fokus";
    public const string Password = "only-a-simulator";

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly HashSet<IConnectionLifetimeFeature> connections = [];
    private readonly CancellationTokenSource stopping = new();
    private volatile TaskCompletionSource thawed = Open();
    private volatile ControlIdMisbehaviour misbehaviour = ControlIdMisbehaviour.None;
    private string session = "";
    private int sessions;
    private int orders;
    private int expectations;

    private ControlIdSimulator(WebApplication app, TimeProvider clock)
    {
        this.app = app;
        Pins = new SimulatedPins(clock);
    }

    /// <summary>Its pins, and the relay among them.</summary>
    public SimulatedPins Pins { get; }

    /// <summary>Where it listens, on loopback.</summary>
    public int Port => new Uri(app.Urls.First()).Port;

    /// <summary>How long it thinks when it is slow.</summary>
    public TimeSpan Lateness { get; set; } = TimeSpan.FromMilliseconds(150);

    /// <summary>How many orders have reached it, whatever it did with them.</summary>
    public int Orders => Volatile.Read(ref orders);

    /// <summary>How many sessions it has given.</summary>
    public int Sessions => Volatile.Read(ref sessions);

    /// <summary>How many requests came with "Expect: 100-continue", which the real device does not bear.</summary>
    public int Expectations => Volatile.Read(ref expectations);

    /// <summary>It forgets its session at the next order, before it does anything.</summary>
    public bool ForgetsAtNextOrder { get; set; }

    /// <summary>What is wrong with it; may be changed at any time.</summary>
    public ControlIdMisbehaviour Misbehaviour
    {
        get => misbehaviour;
        set
        {
            misbehaviour = value;
            if (value == ControlIdMisbehaviour.Frozen)
            {
                thawed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            else
            {
                thawed.TrySetResult();
            }
        }
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }

    /// <summary>Starts a device.</summary>
    public static async Task<ControlIdSimulator> StartAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var device = new ControlIdSimulator(builder.Build(), clock);
        device.app.Run(device.ServeAsync);
        await device.app.StartAsync(cancellationToken);
        return device;
    }

    /// <summary>It forgets every session, as after a restart.</summary>
    public void ForgetSessions()
    {
        lock (gate)
        {
            session = "";
        }
    }

    /// <summary>Its connections break; it stays well.</summary>
    public void DropConnections()
    {
        lock (gate)
        {
            foreach (var connection in connections)
            {
                connection.Abort();
            }

            connections.Clear();
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        Remember(context);
        Interlocked.Add(ref expectations, context.Request.Headers.Expect.Count);
        var body = await JsonNode.ParseAsync(context.Request.Body);
        var path = context.Request.Path.Value ?? "";
        var isOrder = string.Equals(path, ControlIdJson.OrderPath, StringComparison.Ordinal);
        Interlocked.Add(ref orders, isOrder ? 1 : 0);
        var how = misbehaviour;
        await thawed.Task.WaitAsync(stopping.Token);
        switch (how)
        {
            case ControlIdMisbehaviour.Mute:
                await HangAsync(context);
                return;
            case ControlIdMisbehaviour.CloseOnRequest:
                context.Abort();
                return;
            case ControlIdMisbehaviour.Busy:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case ControlIdMisbehaviour.Slow:
                await Task.Delay(Lateness, TimeProvider.System, stopping.Token);
                break;
            default:
                break;
        }

        await AnswerAsync(context, Reply(path, context.Request.Query["session"].ToString(), body, isOrder, how), isOrder, how);
    }

    private void Remember(HttpContext context)
    {
        if (context.Features.Get<IConnectionLifetimeFeature>() is { } connection)
        {
            lock (gate)
            {
                connections.Add(connection);
            }
        }
    }

    private async Task HangAsync(HttpContext context)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, both.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private (int Status, string Body) Reply(string path, string given, JsonNode? body, bool isOrder, ControlIdMisbehaviour how)
    {
        lock (gate)
        {
            if (string.Equals(path, ControlIdJson.LoginPath, StringComparison.Ordinal))
            {
                return LogIn(body);
            }

            if (isOrder && ForgetsAtNextOrder)
            {
                (ForgetsAtNextOrder, session) = (false, "");
            }

            if (session.Length == 0 || !string.Equals(given, session, StringComparison.Ordinal))
            {
                return (StatusCodes.Status401Unauthorized, """{"error":"Invalid session","code":1}""");
            }
        }

        if (isOrder)
        {
            return how == ControlIdMisbehaviour.RefuseWrites || !Pins.CarryOut(body)
                ? (StatusCodes.Status400BadRequest, """{"error":"Invalid action","code":1}""")
                : (how == ControlIdMisbehaviour.ErrorAfterOrder ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK, "");
        }

        return string.Equals(path, ControlIdJson.PinPath, StringComparison.Ordinal) && body?["gpio"]?.GetValue<int>() is { } pin
            ? (StatusCodes.Status200OK, Pins.Describe(pin))
            : (StatusCodes.Status404NotFound, "");
    }

    private (int Status, string Body) LogIn(JsonNode? body)
    {
        if (body?["login"]?.GetValue<string>() is not Login || body["password"]?.GetValue<string>() is not Password)
        {
            return (StatusCodes.Status401Unauthorized, """{"error":"Invalid credentials","code":1}""");
        }

        session = string.Create(CultureInfo.InvariantCulture, $"session/{++sessions}+=");
        return (StatusCodes.Status200OK, new JsonObject { ["session"] = session }.ToJsonString());
    }

    private async Task AnswerAsync(HttpContext context, (int Status, string Body) reply, bool isOrder, ControlIdMisbehaviour how)
    {
        if (how == ControlIdMisbehaviour.SwallowWriteAnswers && isOrder)
        {
            await HangAsync(context);
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = how == ControlIdMisbehaviour.Html ? "text/html" : "application/json";
        if (how == ControlIdMisbehaviour.OneRequestAConnection)
        {
            context.Response.Headers.Connection = "close";
        }

        if (how == ControlIdMisbehaviour.Truncated)
        {
            context.Response.ContentLength = reply.Body.Length + 10;
            await context.Response.WriteAsync(reply.Body);
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await context.Response.WriteAsync(how == ControlIdMisbehaviour.Html ? "<html><body>restarting</body></html>" : reply.Body);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        thawed.TrySetResult();
        await app.DisposeAsync();
        Pins.Dispose();
        stopping.Dispose();
    }
}
