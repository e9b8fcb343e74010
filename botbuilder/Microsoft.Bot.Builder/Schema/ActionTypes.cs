namespace Microsoft.Bot.Schema;

/// <summary>What a <see cref="CardAction"/> does.</summary>
public static class ActionTypes
{
    public const string OpenUrl = "openUrl";

    // Written small as it is documented.
    public const string openApp = "openApp";

    /// <summary>Sends the value as if the person had typed it.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value unseen.</summary>
    public const string PostBack = "postBack";
    public const string MessageBack = "messageBack";
    public const string PlayAudio = "playAudio";
    public const string PlayVideo = "playVideo";
    public const string ShowImage = "showImage";
    public const string DownloadFile = "downloadFile";
    public const string Signin = "signin";
    public const string Call = "call";
    public const string Payment = "payment";
}
