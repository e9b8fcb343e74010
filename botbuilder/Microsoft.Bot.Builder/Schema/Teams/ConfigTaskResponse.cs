namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows the person who configures the bot a form or a page.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponse>;
