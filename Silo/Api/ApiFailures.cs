using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;

namespace Fokus.Silo.Api;

/// <summary>A dependency that broke, told to the caller as such. The framework has logged it.</summary>
internal sealed class ApiFailures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            DbException or OrleansException or TimeoutException => Problems.Of(
                StatusCodes.Status503ServiceUnavailable, "try_again", "The cluster is not ready for this now: try again in a few seconds."),
            BadHttpRequestException bad => Problems.Of(bad.StatusCode, "request_invalid", bad.Message),
            _ => Problems.Of(StatusCodes.Status500InternalServerError, "internal", "This is a fault of ours; the silo's log has it."),
        };
        await problem.ExecuteAsync(httpContext);
        return true;
    }
}
