using Fokus.Wire.Identity;

namespace Fokus.Gateway.Sessions;

/// <summary>What the cluster said of a name and a password.</summary>
internal abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    internal sealed record Welcome(Person Person) : SignInAnswer;

    internal sealed record Wrong : SignInAnswer;

    /// <summary>Too many wrong passwords for this name: wait.</summary>
    internal sealed record Locked : SignInAnswer;

    /// <summary>The cluster could not be asked, so nobody knows.</summary>
    internal sealed record Unverified : SignInAnswer;
}
