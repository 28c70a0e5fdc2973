namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>Pictures one after the other: a video's, or a camera's until nobody wants more.</summary>
internal interface IFilm
{
    /// <summary>Why it ended too early, without anything secret; <c>null</c> when it did not.</summary>
    string? Fault { get; }

    /// <summary>The pictures. They end when there are no more, or when <see cref="Fault"/> says why.</summary>
    IAsyncEnumerable<FilmPicture> PicturesAsync(CancellationToken cancellationToken);
}
