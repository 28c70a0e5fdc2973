namespace Fokus.Silo.Hosting;

/// <summary>What is worth a line: ours from Information, everybody else's from Warning.</summary>
internal static class QuietLog
{
    internal static void AddQuietLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Fokus", LogLevel.Information);
        // Two warnings that Orleans gives at each start are false: that its watchdog has not run for as long as it is
        // up, and that a server's garbage collector should be on, which measured no better on our machines.
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.SiloHostedService", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
    }
}
