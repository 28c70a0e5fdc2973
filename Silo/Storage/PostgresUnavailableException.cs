namespace Fokus.Silo.Storage;

/// <summary>The private PostgreSQL cannot be had; the message says what to do.</summary>
internal sealed class PostgresUnavailableException(string message) : Exception(message);
