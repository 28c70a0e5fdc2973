namespace Fokus.Domain.Tariffs.Rules;

/// <summary>One rule of the engine.</summary>
/// <param name="Rule">Where it is written; what it decides is its summary.</param>
/// <param name="Members">The members of the tariff document that it reads.</param>
internal sealed record TariffRule(Type Rule, params string[] Members);
