using Microsoft.Playwright;

namespace Fokus.World.Browser;

/// <summary>Debian's Chromium, without a window, driven as a person would drive it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    internal static bool IsInstalled => File.Exists(Program);

    internal static async Task<Chromium> StartAsync()
    {
        if (!IsInstalled)
            throw new FileNotFoundException($"{Program} is missing: apt-get install -y chromium");
        var driver = await Playwright.CreateAsync();
        var started = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            // A root user has no sandbox; the rest keeps the browser from calling home.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        return new(driver, started);
    }

    /// <summary>A fresh window of a person who has not signed in anywhere. The run's own certificate authority is accepted.</summary>
    internal Task<IBrowserContext> NewWindowAsync(int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light) =>
        browser.NewContextAsync(new()
        {
            IgnoreHTTPSErrors = true,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "pt-BR",
            TimezoneId = "America/Sao_Paulo",
        });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
