using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

/// <summary>The library that web pages speak Direct Line with, botframework-directlinejs, in a page of another origin.</summary>
internal sealed class DirectLineJs(BrowserPage browser)
{
    /// <summary>What the library says of its connection, as numbers.</summary>
    public const int Online = 2, ExpiredToken = 3, FailedToConnect = 4;

    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "directline.js");

    private const string Helpers =
        """
        window.begin = options => {
          window.line = new DirectLine.DirectLine(options);
          window.heard = [];
          window.states = [];
          line.connectionStatus$.subscribe(state => states.push(state));
          line.activity$.subscribe(activity => heard.push(activity), () => {});
        };
        window.post = activity => new Promise((resolve, reject) => line.postActivity(activity).subscribe(resolve, reject));
        """;

    /// <param name="options">As its documentation names them.</param>
    public static async Task<DirectLineJs> OpenAsync(BrowserPage browser, Uri assistant, JsonObject options)
    {
        await browser.Page.AddScriptTagAsync(new() { Path = Library });
        await browser.Page.AddScriptTagAsync(new() { Content = Helpers });
        options["domain"] = $"{assistant}v3/directline";
        options["pollingInterval"] = 200;
        await browser.Page.EvaluateAsync("options => begin(JSON.parse(options))", options.ToJsonString());
        return new DirectLineJs(browser);
    }

    /// <returns>The id that the server gave it.</returns>
    public Task<string> PostAsync(JsonObject activity) => browser.Page.EvaluateAsync<string>("activity => post(JSON.parse(activity))", activity.ToJsonString());

    public Task<string> SayAsync(string text) => PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "" } });

    public async Task<IReadOnlyList<ChatActivity>> HeardAsync() =>
        [.. JsonNode.Parse(await browser.Page.EvaluateAsync<string>("() => JSON.stringify(heard)"))!.AsArray().Select(activity => new ChatActivity((JsonObject)activity!))];

    /// <summary>Waits until it has heard such an activity.</summary>
    public Task<ChatActivity> HearsAsync(Func<ChatActivity, bool> which, CancellationToken cancellationToken) => Until.FoundAsync(
        async () => (await HeardAsync()).FirstOrDefault(which), () => "it is not heard", cancellationToken);

    /// <summary>Waits until the library says this of its connection.</summary>
    /// <param name="secondsALook">How much of the page's time passes between two looks, where its clock is a test's.</param>
    public Task BecomesAsync(int state, CancellationToken cancellationToken, int secondsALook = 0)
    {
        var said = "nothing";
        return Until.FoundAsync(LookAsync, () => $"it said {said}, not {state}", cancellationToken);

        async Task<string?> LookAsync()
        {
            if (secondsALook > 0)
            {
                await browser.Page.Clock.RunForAsync(secondsALook * 1000);
            }

            said = await browser.Page.EvaluateAsync<string>("() => states.join()");
            return said.EndsWith($"{state}", StringComparison.Ordinal) ? said : null;
        }
    }

    public Task ReconnectAsync(JsonObject conversation) => browser.Page.EvaluateAsync("conversation => line.reconnect(JSON.parse(conversation))", conversation.ToJsonString());
}
