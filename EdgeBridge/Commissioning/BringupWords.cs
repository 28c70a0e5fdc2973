using System.Collections;
using System.Globalization;
using System.Resources;

namespace Fokus.EdgeBridge.Commissioning;

/// <summary>Every sentence that the technician reads, in one language.</summary>
internal sealed class BringupWords
{
    private static readonly ResourceManager Texts = new(typeof(BringupWords));
    private static readonly CultureInfo Brazil = CultureInfo.GetCultureInfo("pt-BR");
    private readonly CultureInfo culture;

    private BringupWords(CultureInfo culture) => this.culture = culture;

    internal static BringupWords Portuguese { get; } = new(CultureInfo.InvariantCulture);

    internal static BringupWords English { get; } = new(CultureInfo.GetCultureInfo("en"));

    /// <summary>One sentence with its places filled. A key that does not exist shows itself; the tests find it.</summary>
    internal string this[string key, params object[] values] =>
        string.Format(Brazil, Texts.GetString(key, culture) ?? key, values);

    /// <summary>The keys that this language has itself, with their texts.</summary>
    internal IReadOnlyDictionary<string, string> All =>
        Texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
