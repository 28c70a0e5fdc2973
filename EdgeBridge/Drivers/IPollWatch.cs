namespace Fokus.EdgeBridge.Drivers;

/// <summary>Hears how a device answers. Called often, from the driver's loop: it returns at once.</summary>
internal interface IPollWatch
{
    /// <summary>The device answered.</summary>
    void Answered(TimeSpan took);

    /// <summary>It did not.</summary>
    /// <param name="why">In few different words, without personal data.</param>
    void Failed(string why);
}
