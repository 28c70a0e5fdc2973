using System.Diagnostics;

namespace Fokus.Gateway.Access;

/// <summary>Who answered, as logs and metrics spell it.</summary>
internal static class AnsweredByText
{
    public static string Of(AnsweredBy answeredBy) => answeredBy switch
    {
        AnsweredBy.Backend => nameof(AnsweredBy.Backend),
        AnsweredBy.Gateway => nameof(AnsweredBy.Gateway),
        AnsweredBy.Refused => nameof(AnsweredBy.Refused),
        _ => throw new UnreachableException("AnsweredBy has no other member"),
    };
}
