using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Console.Access;

/// <summary>The operators of the garage file.</summary>
internal sealed class FileOperators(ConsoleGarage garage) : IOperators
{
    // Somebody who tries names must not learn from the time it takes which of them exist.
    private static readonly Lazy<string> Nobody = new(() => Passwords.Hash(Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    public OperatorSession? Check(string user, string password)
    {
        var known = garage.Operators.FirstOrDefault(one => string.Equals(one.Id.Value, user, StringComparison.Ordinal));
        var fits = Passwords.Fits(known?.PasswordHash ?? Nobody.Value, password);
        return known is not null && fits ? SessionOf(known) : null;
    }

    public OperatorSession? Resume(OperatorId id, string stamp) =>
        garage.Operators.FirstOrDefault(one => one.Id == id) is { } known && SessionOf(known) is var session
            && string.Equals(session.Stamp, stamp, StringComparison.Ordinal)
            ? session
            : null;

    public string NameOf(OperatorId id) => garage.Operators.FirstOrDefault(one => one.Id == id)?.Name ?? id.Value;

    private OperatorSession SessionOf(GarageOperator known) => new(
        new Person(known.Id, known.Name, known.Role, [garage.Id], IsChain: false),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known.PasswordHash)))[..16]);
}
