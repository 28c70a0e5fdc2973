namespace Fokus.Grains.Interfaces.Stays;

/// <summary>The view of one stay. Key: <see cref="GrainKeys.Stay"/>.</summary>
[GrainInterfaceType("fokus.IStayGrain"), Alias("fokus.IStayGrain")]
public interface IStayGrain : IGrainWithStringKey
{
    /// <summary>The stay after every fact that is on disk; <c>null</c> when no vehicle entered under this id.</summary>
    [Alias("Read")]
    Task<StaySheet?> ReadAsync();
}
