namespace Fokus.Gateway.Upstream;

/// <summary>What went wrong between the gateway and the server behind it.</summary>
internal enum UpstreamFailure
{
    /// <summary>It could not be reached, or it fell silent below HTTP: the link or the machine is down.</summary>
    Unreachable = 1,

    /// <summary>It was reached and answered with something that is no answer, or broke off.</summary>
    Broken = 2,

    /// <summary>It was reached and did not answer in time.</summary>
    Slow = 3,

    /// <summary>The request's body was larger than the limit.</summary>
    TooLarge = 4,

    /// <summary>The visitor went away or sent a broken request; nobody's fault behind the gateway.</summary>
    Visitor = 5,

    /// <summary>The machine answers, but nothing serves pages on it: the link is up, the web server is down.</summary>
    ServerDown = 6,
}
