namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr;

/// <summary>
/// The reader of a garage: one engine, one thread, a short queue. The networks are loaded and warmed on that thread, so
/// the start does not wait for them; pictures that come meanwhile wait their turn.
/// </summary>
internal sealed partial class PpOcrReader : IPlateReader, IDisposable
{
    private readonly PpOcrOptions options;
    private readonly PictureQueue queue;
    private readonly ILogger<PpOcrReader> logger;
    private readonly Thread worker;

    public PpOcrReader(PpOcrOptions options, ILogger<PpOcrReader> logger)
    {
        this.options = options;
        this.logger = logger;
        queue = new PictureQueue(options.Queue);
        worker = new Thread(Work) { IsBackground = true, Name = "plate-reader" };
        worker.Start();
    }

    /// <inheritdoc/>
    /// <remarks>The bytes must not change before the answer comes.</remarks>
    public async Task<PictureLook> ReadAsync(ReadOnlyMemory<byte> jpeg, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var picture = new WaitingPicture(jpeg);
        if (queue.Add(picture))
            LogDropped(logger, queue.Dropped);
        return await picture.Answered.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        queue.Close();
        worker.Join();
        queue.Dispose();
    }

    // The thread's outermost loop: a picture that breaks a library must cost that picture and no other.
    private void Work()
    {
        using var engine = TryLoad();
        while (queue.Take() is { } picture)
        {
            try
            {
                picture.Answer(engine is null ? new PictureLook.Opened([]) : engine.Look(picture.Jpeg.Span));
            }
            catch (Exception broke)
            {
                LogBroke(logger, broke);
                picture.Answer(new PictureLook.Bad());
            }
        }
    }

    // Without an engine every car is "no plate": lanes go on with tickets, and the log says who must act.
    private PlateEngine? TryLoad()
    {
        PlateEngine? engine = null;
        try
        {
            engine = new PlateEngine(options);
            engine.WarmUp();
            LogReady(logger);
            return engine;
        }
        catch (Exception broke)
        {
            engine?.Dispose();
            LogNotLoaded(logger, broke, options.ModelsFolder);
            return null;
        }
    }
}
