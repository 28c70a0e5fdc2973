using Fokus.Domain.Access;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Replica.Lists;

/// <summary>A list of subscribers, so arranged that a lane finds a credential at once. It never changes.</summary>
internal sealed class SubscriberRegister
{
    private readonly Dictionary<Credential, List<ListedPermit>> permits = new(SameCredential.Comparer);

    internal SubscriberRegister(SubscriberList list)
    {
        List = list;
        foreach (var contract in list.Contracts)
        {
            var group = list.GroupOf(contract.Terms.Group);
            foreach (var (permit, credential) in contract.Permits.SelectMany(permit => permit.Credentials.Select(one => (permit, one))))
            {
                if (!permits.TryGetValue(credential, out var known))
                    permits.Add(credential, known = []);
                known.Add(new(contract, permit, group));
            }
        }
    }

    internal SubscriberList List { get; }

    /// <summary>
    /// The permit of a credential: the one that holds, or else the one that held last, or else the next one to hold.
    /// <c>null</c> when nobody has it.
    /// </summary>
    internal ListedPermit? Find(Credential shown, Instant at)
    {
        if (!permits.TryGetValue(shown, out var known))
            return null;
        return known.Find(permit => permit.Contract.Terms is var terms && terms.From <= at && at < terms.Until)
            ?? known.Where(permit => permit.Contract.Terms.Until <= at).MaxBy(permit => permit.Contract.Terms.Until)
            ?? known.MinBy(permit => permit.Contract.Terms.From);
    }
}
