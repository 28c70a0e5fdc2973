using Microsoft.Playwright;

namespace Fokus.World.Runs;

/// <summary>A person at a browser.</summary>
internal sealed class Visitor(IPage page, Town town)
{
    /// <summary>Fills in the sign-in form that is on the screen.</summary>
    internal async Task SignInAsync(string? password = null)
    {
        await page.FillAsync("input[name=user]", "admin");
        await page.FillAsync("input[name=password]", password ?? town.Centre.Secrets.AdminPassword);
        await page.PressAsync("input[name=password]", "Enter");
    }
}
