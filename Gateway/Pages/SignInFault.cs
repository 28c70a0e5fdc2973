namespace Fokus.Gateway.Pages;

/// <summary>Why a sign-in did not come about, as the form says it.</summary>
internal enum SignInFault
{
    Wrong = 1,
    Locked = 2,
    Unverified = 3,
}
