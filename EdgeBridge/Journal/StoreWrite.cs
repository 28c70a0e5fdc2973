namespace Fokus.EdgeBridge.Journal;

/// <summary>One statement that is run in the transaction of an entry.</summary>
/// <param name="Sql">From a <c>.sql</c> file.</param>
/// <param name="Values">Its parameters by name, with the dollar sign.</param>
internal sealed record StoreWrite(string Sql, params (string Name, object? Value)[] Values);
