namespace Fokus.Gateway.Links;

/// <summary>What is known of a link. Times are from this machine's steady clock; <c>null</c> is "not in this run".</summary>
/// <param name="SinceBytes">Since bytes came that were genuine.</param>
/// <param name="SinceBeat">Since a heartbeat came.</param>
/// <param name="SinceRoundTrip">Since a heartbeat came that said that our answers are heard.</param>
/// <param name="SinceStart">Since the hub looks at this garage.</param>
/// <param name="WasHeardBefore">Whether it was heard in an earlier run.</param>
internal sealed record LinkEvidence(
    TimeSpan? SinceBytes, TimeSpan? SinceBeat, TimeSpan? SinceRoundTrip, TimeSpan SinceStart, bool WasHeardBefore);
