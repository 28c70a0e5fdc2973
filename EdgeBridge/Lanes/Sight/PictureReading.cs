using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Lanes.Loop;

namespace Fokus.EdgeBridge.Lanes.Sight;

/// <summary>
/// What a picture says: first the camera's own word, then the engine's. It runs beside the lane's loop, since a picture
/// takes its time and a loop signal must not wait for it; the answer comes back as an item of the queue.
/// </summary>
internal sealed partial class PictureReading(LaneId lane, IPlateReader? reader, Action<LaneItem> post, ILogger logger)
{
    internal async Task ReadAsync(SeenPicture picture, LaneVisitId visit, CancellationToken cancellationToken)
    {
        try
        {
            post(new LaneItem.Read(visit, await OfAsync(picture.Shot, cancellationToken), picture));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            // A door of the lane: a broken engine is an unread plate, and the ticket takes over.
            LogReaderBroke(logger, fault, lane);
            post(new LaneItem.Read(visit, new PictureLook.Bad(), picture));
        }
    }

    private async Task<PictureLook> OfAsync(Shot shot, CancellationToken cancellationToken)
    {
        PlateGuess[] byCamera = shot.ReadByCamera is { } guess ? [guess] : [];
        return PlateGrammar.Judge(byCamera) is PlateReading.Accepted || reader is null || shot.Jpeg.IsEmpty
            ? new PictureLook.Opened(byCamera)
            : await reader.ReadAsync(shot.Jpeg, cancellationToken);
    }
}
