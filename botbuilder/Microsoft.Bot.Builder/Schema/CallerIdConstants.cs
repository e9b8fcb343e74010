namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.CallerId"/>.</summary>
public static class CallerIdConstants
{
    public const string PublicAzureChannel = "urn:botframework:azure";
    public const string USGovChannel = "urn:botframework:azureusgov";

    /// <summary>Followed by the calling bot's app id.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}
