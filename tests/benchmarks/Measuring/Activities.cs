namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>Activities as channels send them.</summary>
internal static class Activities
{
    /// <summary>A message of a person in a team, with everything Teams sends along.</summary>
    public const string Teams =
        """
        {"text":"<at>Assistant</at> remind me tomorrow at half past eight to call Dr. Weiss","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<div><span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">Assistant</span> remind me tomorrow</div>"}],"type":"message","timestamp":"2026-11-25T22:41:41.1234567Z","localTimestamp":"2026-11-25T23:41:41.1234567+01:00","id":"1700951234567","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2X0BXnQVXJ","name":"Ana Example","aadObjectId":"2f4f7a2e-0f0b-4b4b-8d7c-0b6a3e9a7f11"},"conversation":{"isGroup":true,"conversationType":"channel","tenantId":"7f9c1a44-3b6e-4d2a-9c58-1f6a3c0a2b11","id":"19:0123456789abcdef0123456789abcdef@thread.tacv2;messageid=1700951234567"},"recipient":{"id":"28:c9e8c047-2a34-40a1-b28a-b162d5f5327c","name":"Assistant"},"entities":[{"mentioned":{"id":"28:c9e8c047-2a34-40a1-b28a-b162d5f5327c","name":"Assistant"},"text":"<at>Assistant</at>","type":"mention"},{"locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/Berlin","type":"clientInfo"}],"channelData":{"teamsChannelId":"19:0123456789abcdef0123456789abcdef@thread.tacv2","teamsTeamId":"19:0123456789abcdef0123456789abcdef@thread.tacv2","channel":{"id":"19:0123456789abcdef0123456789abcdef@thread.tacv2"},"team":{"id":"19:0123456789abcdef0123456789abcdef@thread.tacv2"},"tenant":{"id":"7f9c1a44-3b6e-4d2a-9c58-1f6a3c0a2b11"}},"locale":"en-GB","localTimezone":"Europe/Berlin"}
        """;

    /// <summary>A message of a person in a web chat.</summary>
    /// <param name="conversation">The conversation, and so the person.</param>
    /// <param name="text">What is said.</param>
    /// <param name="serviceUrl">Where replies go; without one they are expected in the answer.</param>
    public static string DirectLine(string conversation, string text, string? serviceUrl = null) =>
        $$"""
        {"type":"message","id":"{{conversation}}|0000001","timestamp":"2026-11-25T22:41:41.1234567Z","localTimestamp":"2026-11-25T23:41:41.1234567+01:00","localTimezone":"Europe/Berlin","serviceUrl":"{{serviceUrl ?? "https://directline.botframework.com/"}}","channelId":"directline","from":{"id":"user-{{conversation}}","name":"Ana"},"conversation":{"id":"{{conversation}}"},"recipient":{"id":"assistant@bot","name":"Assistant"},"textFormat":"plain","locale":"en-GB","text":"{{text}}","entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsListening":true,"supportsTts":true}],"channelData":{"clientActivityID":"1700951234567abc"}{{(serviceUrl is null ? ",\"deliveryMode\":\"expectReplies\"" : null)}}}
        """;
}
