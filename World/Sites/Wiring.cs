namespace Fokus.World.Sites;

/// <summary>How each lane's board is wired: numbers of its inputs and of the relay that opens the gate.</summary>
internal static class Wiring
{
    internal const int Arming = 0;
    internal const int Closing = 1;
    internal const int Up = 2;
    internal const int Down = 3;
    internal const int TicketButton = 4;
    internal const int TicketTaken = 5;
    internal const int OpenRelay = 0;
}
