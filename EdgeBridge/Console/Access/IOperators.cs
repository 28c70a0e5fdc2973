using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Console.Access;

/// <summary>Who may sign in at the garage itself, without the cluster.</summary>
internal interface IOperators
{
    /// <summary>The operator with this name and password; <c>null</c> when they do not match. It takes as long for a name that does not exist.</summary>
    OperatorSession? Check(string user, string password);

    /// <summary>The operator of a session that began earlier; <c>null</c> when they are gone or have a new password since.</summary>
    OperatorSession? Resume(OperatorId id, string stamp);

    /// <summary>What the console calls an operator; their id when this garage does not know them.</summary>
    string NameOf(OperatorId id);
}
