using Fokus.Domain.Ids;
using Fokus.Gateway.Routes;
using Fokus.Wire.Gateway.V1;
using Fokus.Wire.Identity;
using Grpc.Core;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Sessions;

/// <summary>Asks the cluster who somebody is.</summary>
internal sealed partial class SignInDesk(ClusterLink cluster, TimeProvider clock, ILogger<SignInDesk> logger)
{
    private static readonly Duration Wait = Duration.FromSeconds(4);

    public async Task<SignInAnswer> AskAsync(string user, string password, CancellationToken cancellationToken)
    {
        var request = new SignInRequest { User = user, Password = password };
        for (var tried = 0; tried < cluster.Count; tried++)
        {
            var (client, silo) = cluster.Next();
            try
            {
                var deadline = (clock.GetCurrentInstant() + Wait).ToDateTimeUtc();
                return Read(await client.SignInAsync(request, cluster.Credentials, deadline, cancellationToken));
            }
            catch (RpcException gone) when (gone.StatusCode == StatusCode.Unavailable && !cancellationToken.IsCancellationRequested)
            {
                cluster.PassOver(silo);
            }
            catch (RpcException fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotAsked(logger, cluster.AddressOf(silo), fault);
                return new SignInAnswer.Unverified();
            }
        }

        return new SignInAnswer.Unverified();
    }

    private SignInAnswer Read(SignInReply reply)
    {
        if (reply.ReplyCase == SignInReply.ReplyOneofCase.User && ToPerson(reply.User) is { } person)
            return new SignInAnswer.Welcome(person);
        if (reply is { ReplyCase: SignInReply.ReplyOneofCase.Refusal, Refusal: SignInRefusal.Wrong })
            return new SignInAnswer.Wrong();
        if (reply is { ReplyCase: SignInReply.ReplyOneofCase.Refusal, Refusal: SignInRefusal.Locked })
            return new SignInAnswer.Locked();
        LogUnread(logger, reply.ReplyCase);
        return new SignInAnswer.Unverified();
    }

    private static Person? ToPerson(User user)
    {
        if (!OperatorId.TryParse(user.User_, out var id) || !Enum.IsDefined((Role)user.Role))
            return null;
        var garages = new List<GarageId>();
        foreach (var text in user.Garages)
        {
            if (!GarageId.TryParse(text, out var garage))
                return null;
            garages.Add(garage);
        }

        return new Person(id, user.Name.Length > 0 ? user.Name : id.Value, (Role)user.Role, garages, user.IsChain);
    }
}
