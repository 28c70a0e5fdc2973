using System.Collections;
using System.Globalization;
using System.Resources;

namespace Fokus.Web.Text;

/// <summary>
/// Every word on a screen, in the language of the reader (<see cref="CultureInfo.CurrentUICulture"/>): Portuguese,
/// or English. Numbers and money stay Brazilian whatever the language.
/// </summary>
public sealed class Texts
{
    /// <summary>Money, numbers and dates are written as in Brazil, in both languages.</summary>
    public static readonly CultureInfo Brazil = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>The second language of the consoles.</summary>
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly ResourceManager Words = new(typeof(Texts));

    /// <summary>
    /// One text. A key that does not exist shows itself: a console with one ugly word still opens gates, one that does
    /// not come up does not. The tests find such a key.
    /// </summary>
    public string this[string key] => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    /// <summary>One text with its places filled.</summary>
    public string this[string key, params object[] values] => string.Format(Brazil, this[key], values);

    /// <summary>One text with its places filled, in a language that is not the reader's: a receipt that says it twice.</summary>
    public static string In(CultureInfo language, string key, params object[] values) =>
        string.Format(Brazil, Words.GetString(key, language) ?? key, values);

    /// <summary>The name of a member of an enum.</summary>
    public string Of<T>(T value) where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    /// <summary>All keys, as the neutral file has them.</summary>
    public static IReadOnlyCollection<string> Keys => KeysOf(CultureInfo.InvariantCulture);

    /// <summary>The keys that a language has itself, without what it would borrow.</summary>
    public static IReadOnlyCollection<string> KeysOf(CultureInfo culture) =>
        Words.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is { } set
            ? [.. set.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)]
            : [];
}
