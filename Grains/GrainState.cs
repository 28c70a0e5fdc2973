namespace Fokus.Grains;

/// <summary>Writing grain state so that memory never runs ahead of the store.</summary>
internal static class GrainState
{
    /// <summary>Writes; when that fails the activation is given up, and the next call reads what is really stored.</summary>
    internal static async Task WriteOrLeaveAsync<T>(this IPersistentState<T> state, IGrainBase grain)
    {
        var isWritten = false;
        try
        {
            await state.WriteStateAsync();
            isWritten = true;
        }
        finally
        {
            if (!isWritten)
                grain.DeactivateOnIdle();
        }
    }
}
