using Fokus.Gateway.Upstream;

namespace Fokus.Gateway.Routes;

/// <summary>
/// The routes in force. A change is one reference that is replaced: requests that come later see the new routes, and what
/// is on its way lives on, unless its route is gone.
/// </summary>
internal sealed partial class RouteBook
{
    private readonly LiveRequests live;
    private readonly ILogger<RouteBook> logger;
    private readonly Lock change = new();
    private readonly List<(long Number, TaskCompletionSource Applied)> waiting = [];
    private volatile TaskCompletionSource nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile RouteTable? current;

    public RouteBook(LiveRequests live, ILogger<RouteBook> logger)
    {
        (this.live, this.logger) = (live, logger);
        FirstApplied = AppliedAsync(1);
    }

    /// <summary>Ends at the next change. Take it before you look at what is in force, else you may miss one.</summary>
    public Task NextChange => nextChange.Task;

    /// <summary>The routes in force; <c>null</c> until there are any.</summary>
    public RouteTable? Current => current;

    /// <summary>Ends when the first routes are in force.</summary>
    public Task FirstApplied { get; }

    /// <summary>Ends when the routes of a number, or later ones, are in force.</summary>
    public Task AppliedAsync(long number)
    {
        lock (change)
        {
            if (current?.Number >= number)
                return Task.CompletedTask;
            var wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((number, wait));
            return wait.Task;
        }
    }

    /// <summary>Waits for a change, or for a while.</summary>
    public static async Task WaitAsync(Task change, TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await change.WaitAsync(longest, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Time to look again without a change.
        }
    }

    /// <summary>Puts good routes in force, and ends what they no longer allow.</summary>
    public void Apply(RouteTable table)
    {
        lock (change)
        {
            current = table;
            LogApplied(logger, table.Number, table.Garages.Count, table.Silos.Count);
            live.EndWhere(passing => IsOver(passing, table));
            waiting.Where(row => row.Number <= table.Number).ToList().ForEach(row => row.Applied.TrySetResult());
            waiting.RemoveAll(row => row.Number <= table.Number);
            nextChange.SetResult();
            nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>True when the routes in force no longer allow what is on its way.</summary>
    public bool IsOver(LiveRequest passing) => current is not { } table || IsOver(passing, table);

    /// <remarks>
    /// A garage that was taken away must fall silent at once, streams and downloads alike; so must one whose rules shut
    /// the visitor out. One that moved must not go on showing what its old server says, while its short requests may end.
    /// </remarks>
    private static bool IsOver(LiveRequest passing, RouteTable table)
    {
        var now = table.Find(passing.Host);
        if (now is null || !now.Audience.Equals(passing.Audience, StringComparison.Ordinal))
            return true;
        if (!now.Rules.Allows(passing.Client, passing.Path))
            return true;
        return passing.IsStream && now is PublicTarget.Garage && !now.Servers.Contains(passing.Server);
    }
}
