namespace Fokus.Silo.Identity;

/// <summary>The names of the policies by which pages and calls are guarded: one a role.</summary>
internal static class Policies
{
    /// <summary>Sees.</summary>
    internal const string Viewer = "viewer";

    /// <summary>Opens gates.</summary>
    internal const string Operator = "operator";

    /// <summary>Changes tariffs, garages and users.</summary>
    internal const string Administrator = "administrator";

    /// <summary>An administrator who may see every garage.</summary>
    internal const string ChainAdministrator = "chain-administrator";
}
