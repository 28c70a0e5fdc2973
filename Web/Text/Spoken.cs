using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Web.Text;

/// <summary>Amounts and spans of time as people say them.</summary>
public static class Spoken
{
    private const int MomentSeconds = 5;

    /// <summary>Reais with two decimals, such as <c>R$ 1.284,50</c>, in both languages.</summary>
    public static string Money(Brl amount) =>
        $"{(amount.Centavos < 0 ? "−" : "")}R$\u00a0{(Math.Abs(amount.Centavos) / 100m).ToString("N2", Texts.Brazil)}";

    /// <summary>How long ago something was. What lies in the future is now.</summary>
    public static string Age(Texts text, Duration age) => age switch
    {
        _ when age < Duration.FromSeconds(MomentSeconds) => text["Age.Now"],
        _ when age < Duration.FromMinutes(1) => text["Age.Seconds", (int)age.TotalSeconds],
        _ when age < Duration.FromHours(1) => text["Age.Minutes", (int)age.TotalMinutes],
        _ when age < Duration.FromDays(1) => text["Age.Hours", (int)age.TotalHours],
        _ => text["Age.Days", (int)age.TotalDays],
    };

    /// <summary>A length of stay, such as <c>2 h 43 min</c>.</summary>
    public static string Length(Texts text, Duration length) => length switch
    {
        _ when length < Duration.FromHours(1) => text["Time.Minutes", Math.Max(0, (int)length.TotalMinutes)],
        _ when length < Duration.FromDays(1) => text["Time.Hours", length.Hours, length.Minutes],
        _ => text["Time.Days", length.Days, length.Hours],
    };
}
