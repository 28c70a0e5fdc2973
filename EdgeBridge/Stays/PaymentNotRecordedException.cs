using Fokus.EdgeBridge.Journal;

namespace Fokus.EdgeBridge.Stays;

/// <summary>The journal could not take a payment: the pay point must keep it and report it again.</summary>
internal sealed class PaymentNotRecordedException(AppendFailure why)
    : IOException($"The payment was not recorded ({why}). Report it again with the same id.")
{
    internal AppendFailure Why => why;
}
