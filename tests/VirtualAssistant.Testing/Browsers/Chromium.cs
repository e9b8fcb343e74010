using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace VirtualAssistant.Testing.Browsers;

/// <summary>One real Chromium for the tests of a class.</summary>
/// <remarks>Found by <c>CHROMIUM_PATH</c>, then where systems install it, then, as root on Debian, installed with apt.</remarks>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing = "The browser tests need Chromium: install the package 'chromium' (or Google Chrome), or set CHROMIUM_PATH to its program.";

    private static readonly SemaphoreSlim Installing = new(1);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Elsewhere =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var program = await FindOrInstallAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page in a profile of its own, in Berlin and in English.</summary>
    /// <param name="device">What is different about the device; the zone and the language stay.</param>
    public async Task<BrowserPage> OpenAsync(Uri address, BrowserNewContextOptions? device = null)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions(device ?? new()) { TimezoneId = "Europe/Berlin", Locale = device?.Locale ?? "en-US" });
        context.SetDefaultTimeout((float)Until.Patience.TotalMilliseconds);
        var page = new BrowserPage(await context.NewPageAsync());
        await page.Page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static async Task<string> FindOrInstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (Find() is { } installed)
            {
                return installed;
            }

            if (File.Exists("/etc/debian_version") && Environment.IsPrivilegedProcess)
            {
                await RunAsync("apt-get", "-o", "DPkg::Lock::Timeout=600", "update", "-qq");
                await RunAsync("apt-get", "-o", "DPkg::Lock::Timeout=600", "install", "-y", "-qq", "--no-install-recommends", "chromium");
            }

            return Find() ?? throw new InvalidOperationException(Missing);
        }
        finally
        {
            Installing.Release();
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROMIUM_PATH names '{named}', which is not there.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(Elsewhere).FirstOrDefault(File.Exists);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
    }
}
