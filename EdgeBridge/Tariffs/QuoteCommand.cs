using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Tariffs.Curves;
using Fokus.Wire.Documents.Tariffs;

namespace Fokus.EdgeBridge.Tariffs;

/// <summary><c>quote</c>: what a stay costs under a tariff document and why, or the whole course of its price.</summary>
internal sealed class QuoteCommand : IToolCommand
{
    private const int Done = 0;
    private const int BadInput = 2;

    /// <inheritdoc/>
    public string Name => "quote";

    /// <summary>Runs the command. Nothing is written to the disk before everything that was asked is understood.</summary>
    /// <returns>0, or 2 with a sentence for each thing that is wrong.</returns>
    public async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        if (QuoteArguments.Parse(arguments, faults) is not { } asked)
            return await RefuseAsync(output, [.. faults, $"Usage: {QuoteArguments.Usage}"]);

        byte[] document;
        try
        {
            document = await File.ReadAllBytesAsync(asked.BookPath, cancellationToken);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(output, [$"{asked.BookPath} cannot be read: {unread.Message}"]);
        }

        if (TariffBookJson.Read(document) is not TariffBookReading.Good { Book: var book })
            return await RefuseAsync(output, ((TariffBookReading.Bad)TariffBookJson.Read(document)).Faults.Select(fault => $"{asked.BookPath}: {fault}"));
        if (QuoteRequest.Of(asked, book, faults) is not { } request)
            return await RefuseAsync(output, faults);
        return asked.IsTable
            ? await DrawAsync(asked, request, output, cancellationToken)
            : await QuoteAsync(asked, request, output);
    }

    private static async Task<int> QuoteAsync(QuoteArguments asked, QuoteRequest request, TextWriter output)
    {
        var answer = request.Quote();
        await output.WriteLineAsync(asked.IsJson ? QuoteJson.Of(answer) : QuoteText.Of(answer));
        return Done;
    }

    private static async Task<int> DrawAsync(
        QuoteArguments asked, QuoteRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        var file = asked.SvgPath ?? $"{Path.GetFileNameWithoutExtension(asked.BookPath)}.svg";
        if (string.Equals(Path.GetFullPath(file), Path.GetFullPath(asked.BookPath), StringComparison.Ordinal))
            return await RefuseAsync(output, ["--svg names the book itself: name another file."]);

        var curve = PriceCurve.Of(request.Book, request.Stay);
        try
        {
            await File.WriteAllTextAsync(file, CurveSvg.Of(curve), cancellationToken);
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(output, [$"{file} cannot be written: {unwritten.Message}"]);
        }

        await output.WriteLineAsync(CurveText.Of(curve));
        foreach (var note in request.Notes)
            await output.WriteLineAsync(note);
        await output.WriteLineAsync($"The curve is drawn in {file}.");
        return Done;
    }

    private static async Task<int> RefuseAsync(TextWriter output, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            await output.WriteLineAsync(fault);
        return BadInput;
    }
}
