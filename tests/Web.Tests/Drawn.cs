using System.Globalization;
using System.Net;
using Fokus.Web.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fokus.Web.Tests;

/// <summary>Renders a part as the server does.</summary>
internal static class Drawn
{
    internal static async Task<string> AsHtmlAsync<T>(object parameters, CultureInfo? language = null) where T : IComponent
    {
        CultureInfo.CurrentCulture = Texts.Brazil;
        CultureInfo.CurrentUICulture = language ?? Texts.Brazil;
        await using var services = new ServiceCollection().AddLogging().AddSingleton<Texts>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var values = parameters.GetType().GetProperties().ToDictionary(one => one.Name, one => one.GetValue(parameters), StringComparer.Ordinal);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(values))).ToHtmlString()));
    }
}
