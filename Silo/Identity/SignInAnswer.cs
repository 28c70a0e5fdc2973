using Fokus.Wire.Identity;

namespace Fokus.Silo.Identity;

/// <summary>Whether a name and a password belong together.</summary>
internal abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    /// <summary>They do.</summary>
    internal sealed record Known(Person Person) : SignInAnswer;

    /// <summary>They do not, or there is no such user; it is not said which.</summary>
    internal sealed record Wrong : SignInAnswer;

    /// <summary>Too many wrong passwords: none is looked at for a while.</summary>
    internal sealed record Locked : SignInAnswer;
}
