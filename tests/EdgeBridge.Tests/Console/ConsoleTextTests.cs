using System.Globalization;
using Fokus.EdgeBridge.Console.Orders;
using Fokus.EdgeBridge.Lanes;
using Fokus.Web.Text;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class ConsoleTextTests
{
    [Fact]
    public void Every_answer_refusal_and_role_has_a_name_in_both_languages()
    {
        var wanted = KeysOf<OrderAnswer>().Concat(KeysOf<OrderRefusal>()).Concat(KeysOf<Role>()).ToList();

        Assert.Empty(wanted.Except(Texts.KeysOf(CultureInfo.InvariantCulture), StringComparer.Ordinal));
        Assert.Empty(wanted.Except(Texts.KeysOf(Texts.English), StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");
}
