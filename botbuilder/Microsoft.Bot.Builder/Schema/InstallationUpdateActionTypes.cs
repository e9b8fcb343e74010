namespace Microsoft.Bot.Schema;

/// <summary>What an installation update did.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
