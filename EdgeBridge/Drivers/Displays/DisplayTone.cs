namespace Fokus.EdgeBridge.Drivers.Displays;

/// <summary>How a text is meant, for displays that have colours.</summary>
internal enum DisplayTone
{
    /// <summary>Nothing is asked of anybody.</summary>
    Calm = 1,

    /// <summary>Go.</summary>
    Go = 2,

    /// <summary>The driver has to do something.</summary>
    Act = 3,

    /// <summary>Stop, or wait for somebody.</summary>
    Stop = 4,
}
