namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>
/// Puts a text and its pictures together. A group is told when all that it announces is there, when the next text comes,
/// or when nothing more has come for a moment. Pure; one owner.
/// </summary>
internal sealed class EventGrouping(IEventDialect dialect)
{
    private readonly List<EventPart> others = [];
    private EventPart? text;
    private int? followers;

    /// <summary>Whether a text waits for what belongs to it.</summary>
    public bool IsWaiting => text is not null;

    /// <summary>The groups that are whole with this part.</summary>
    public IEnumerable<EventGroup> Add(EventPart part)
    {
        if (!dialect.IsText(part))
        {
            // A picture without a text is nobody's.
            if (text is not null)
            {
                others.Add(part);
            }

            return IsWhole ? [.. Flush(isCut: false)] : [];
        }

        var before = Flush(isCut: false);
        text = part;
        followers = dialect.Followers(part);
        return IsWhole ? [.. before, .. Flush(isCut: false)] : before;
    }

    /// <summary>What waits, without that for which it waits.</summary>
    public IReadOnlyList<EventGroup> Flush(bool isCut)
    {
        if (text is not { } waiting)
        {
            return [];
        }

        var group = new EventGroup(waiting, [.. others], isCut);
        others.Clear();
        text = null;
        return [group];
    }

    private bool IsWhole => text is not null && followers is { } expected && others.Count >= expected;
}
