using System.Net;
using System.Net.Http.Headers;

namespace Fokus.Silo.Tests.Hosting;

/// <summary>A gRPC message that is begun and never comes, as when a line is cut in between.</summary>
internal sealed class EndlessContent : HttpContent
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal EndlessContent() => Headers.ContentType = new MediaTypeHeaderValue("application/grpc");

    /// <summary>Done when its headers are on the way.</summary>
    internal Task Begun => begun.Task;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.FlushAsync(cancellationToken);
        begun.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
