using Fokus.Domain.Access;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Access.PassBack;

namespace Fokus.Wire.Documents.Access;

/// <summary>The words of the list documents. A test makes sure that each value has one.</summary>
internal static class AccessWords
{
    internal const string SlugRule = "2 to 40 of a-z, 0-9, hyphen, beginning with a letter";

    internal static readonly WordList<AntiPassback> AntiPassback = new(
        ("off", Domain.Access.PassBack.AntiPassback.Off),
        ("soft", Domain.Access.PassBack.AntiPassback.Soft),
        ("hard", Domain.Access.PassBack.AntiPassback.Hard));

    internal static readonly WordList<MissedUse> MissedExit = new(
        ("leave_open", MissedUse.LeaveOpen), ("bypass", MissedUse.Bypass));

    internal static readonly WordList<WhenNotCovered> NotCovered = new(
        ("refuse", WhenNotCovered.Refuse), ("charge_as_transient", WhenNotCovered.ChargeAsTransient));

    internal static readonly WordList<DenyKind> DenyKinds = new(
        ("access", DenyKind.Access), ("coupon_abuse", DenyKind.CouponAbuse));
}
