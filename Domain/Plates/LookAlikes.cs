namespace Fokus.Domain.Plates;

/// <summary>Characters that readers take for one another: O, Q, D and 0; I, L and 1; Z and 2; S and 5; G and 6; B and 8.</summary>
internal static class LookAlikes
{
    /// <summary>The digit that a letter is taken for, <c>null</c> when it looks like none. A digit is itself.</summary>
    internal static char? AsDigit(char c) => c switch
    {
        'O' or 'Q' or 'D' => '0',
        'I' or 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => char.IsAsciiDigit(c) ? c : null,
    };

    /// <summary>The letter that a digit is taken for, <c>null</c> when it looks like none. A letter is itself.</summary>
    /// <remarks>A 0 among letters may be a D or a Q too; O is by far the likeliest, and in the old type it is the same drawing.</remarks>
    internal static char? AsLetter(char c) => c switch
    {
        '0' => 'O',
        '1' => 'I',
        '2' => 'Z',
        '5' => 'S',
        '6' => 'G',
        '8' => 'B',
        _ => char.IsAsciiLetterUpper(c) ? c : null,
    };

    /// <summary>True when a reader may take one for the other.</summary>
    internal static bool Resemble(char one, char other) => AsDigit(one) is { } digit && digit == AsDigit(other);

    /// <summary>
    /// True when a vehicle is thinkable whose plate differs only by a look-alike that no position settles: a D, O or Q
    /// among the letters, or a fifth character that is a digit to one eye and a letter to the other.
    /// </summary>
    internal static bool HaveAnotherVehicleLike(Plate plate)
    {
        var written = plate.Written;
        if (written.AsSpan(0, 3).IndexOfAny('D', 'O', 'Q') >= 0)
            return true;
        // A G at the fifth renews a 6: those two are one vehicle.
        return plate.Layout != PlateLayout.EarlyMotorcycle && AsDigit(written[4]) is '0' or '1' or '2' or '5' or '8';
    }
}
