using Fokus.Gateway.Access;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Sessions.Directories;

/// <summary>The way to the directory and back, at each public host.</summary>
internal sealed partial class DirectoryDoor(RouteBook book, NoticeWriter notices, IOptions<DirectoryOptions> options, ILogger<DirectoryDoor> logger)
{
    public const string Scheme = "directory";
    public const string GoPath = "/entrar/diretorio";
    public const string ReturnPath = "/entrar/retorno";

    /// <summary>Sends a visitor to the directory.</summary>
    public async Task GoAsync(HttpContext context)
    {
        try
        {
            await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = LocalPath.Read(context.Request.Query["volta"]) });
            RequestNote.Of(context).Say(AnsweredBy.Gateway, "to-directory");
        }
        catch (Exception away) when (away is InvalidOperationException or HttpRequestException or IOException)
        {
            await SayAwayAsync(context, away);
        }
    }

    /// <summary>The rules hold for who comes back as for everybody; the handler that takes them in runs before the gate.</summary>
    public Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.Equals(ReturnPath, StringComparison.Ordinal))
            return next(context);
        return book.Current?.Find(context.Request.Host.Host) switch
        {
            null => notices.WriteAsync(context, Notices.UnknownHost, AnsweredBy.Refused),
            var target when !target.Rules.Allows(ClientAddress.Of(context), context.Request.Path) => notices.WriteAsync(context, Notices.Blocked, AnsweredBy.Refused),
            _ => next(context),
        };
    }

    /// <summary>Makes a person of ours of whom the directory vouches for, or shuts them out.</summary>
    public Task TakeInAsync(TokenValidatedContext context)
    {
        if (DirectoryPeople.Find(context.Principal!, options.Value) is { } person)
        {
            context.Principal = SessionClaims.Write(person);
            RequestNote.Of(context.HttpContext).Person = person.Id.Value;
            RequestNote.Of(context.HttpContext).Say(AnsweredBy.Gateway, "signed-in");
            return Task.CompletedTask;
        }

        context.HandleResponse();
        return notices.WriteAsync(context.HttpContext, Notices.NoGroup, AnsweredBy.Refused);
    }

    /// <summary>The directory did not answer as it should, or somebody made up what it would have said.</summary>
    public Task RefuseAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        return SayAwayAsync(context.HttpContext, context.Failure);
    }

    private Task SayAwayAsync(HttpContext context, Exception? fault)
    {
        LogNotSignedIn(logger, options.Value.Name, fault?.Message ?? "no reason was given");
        return notices.WriteAsync(context, Notices.DirectoryAway, AnsweredBy.Gateway);
    }
}
