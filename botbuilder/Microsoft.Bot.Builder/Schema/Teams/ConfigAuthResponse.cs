namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the person who configures the bot to sign in first.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>;
