namespace Fokus.Silo.Hosting;

/// <summary>The silo does not start; the message says what is wrong and what to do.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
