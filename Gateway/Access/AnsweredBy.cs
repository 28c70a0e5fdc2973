namespace Fokus.Gateway.Access;

/// <summary>Who gave the answer to a request.</summary>
internal enum AnsweredBy
{
    /// <summary>A garage or a silo.</summary>
    Backend = 1,

    /// <summary>The gateway, with a page of its own.</summary>
    Gateway = 2,

    /// <summary>The gateway, which did not let the request through.</summary>
    Refused = 3,
}
