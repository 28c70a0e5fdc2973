namespace Fokus.Gateway.Access;

/// <summary>What the access log will say of a request, filled in on its way.</summary>
internal sealed class RequestNote
{
    public AnsweredBy AnsweredBy { get; private set; } = AnsweredBy.Gateway;

    /// <summary>One word: why the answer was what it was.</summary>
    public string Why { get; private set; } = "page";

    /// <summary>The signed-in person's id, or a hyphen.</summary>
    public string Person { get; set; } = "-";

    /// <summary>The garage or console that the host stands for; <c>null</c> for an unknown host.</summary>
    public string? Audience { get; set; }

    public static RequestNote Of(HttpContext context)
    {
        var note = context.Features.Get<RequestNote>();
        if (note is null)
            context.Features.Set(note = new RequestNote());
        return note;
    }

    public void Say(AnsweredBy answeredBy, string why) => (AnsweredBy, Why) = (answeredBy, why);
}
