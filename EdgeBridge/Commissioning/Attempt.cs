namespace Fokus.EdgeBridge.Commissioning;

/// <summary>Something that was waited for.</summary>
/// <param name="Value">What happened; unset when nothing did.</param>
/// <param name="WhyNot">Why nothing happened, for the sheet; <c>null</c> when it did.</param>
internal readonly record struct Attempt<T>(T? Value, string? WhyNot);
