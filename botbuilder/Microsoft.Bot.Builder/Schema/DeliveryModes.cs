namespace Microsoft.Bot.Schema;

/// <summary>How the receiver is asked to deliver an activity and its answers.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";

    /// <summary>Replies are not kept.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary>Replies come back in the answer of the HTTP call.</summary>
    public const string ExpectReplies = "expectReplies";
    public const string Stream = "stream";
}
