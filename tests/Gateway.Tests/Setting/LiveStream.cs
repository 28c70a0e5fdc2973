namespace Fokus.Gateway.Tests.Setting;

/// <summary>An open event stream, from the visitor's side.</summary>
internal sealed class LiveStream(HttpResponseMessage response, StreamReader lines) : IDisposable
{
    /// <summary>The next event's text; <c>null</c> when the stream has ended, in order or not.</summary>
    public async Task<string?> NextAsync()
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(TimeSpan.FromSeconds(15));
        try
        {
            while (await lines.ReadLineAsync(guard.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    return line[6..];
            }
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return null;
        }

        return null;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
