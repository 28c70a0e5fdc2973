using NodaTime;
using Npgsql;

namespace Fokus.Silo.Storage;

/// <summary>Columns to values.</summary>
internal static class Columns
{
    internal static Instant At(this NpgsqlDataReader row, int column) =>
        Instant.FromDateTimeOffset(row.GetFieldValue<DateTimeOffset>(column));

    internal static Instant? AtOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.At(column);

    internal static LocalDate Day(this NpgsqlDataReader row, int column) =>
        LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(column));

    internal static byte[] Bytes(this NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    internal static string[] Texts(this NpgsqlDataReader row, int column) => row.GetFieldValue<string[]>(column);

    internal static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static int? IntOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    internal static long? LongOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
