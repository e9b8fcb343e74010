using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.BotFramework.SignIn;

/// <summary>With which account people can sign in. Bound from <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "SignIn";

    /// <summary>The OAuth connection of the Azure Bot resource, by its name there. Default none: nobody can sign in, and no token is exchanged.</summary>
    public string? ConnectionName { get; set; }
}

/// <summary>What the setting asks of others.</summary>
internal sealed class SignInOptionsConsistency(IConfiguration configuration) : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options) =>
        !string.IsNullOrEmpty(options.ConnectionName) && string.IsNullOrEmpty(configuration["MicrosoftAppId"])
            ? ValidateOptionsResult.Fail("SignIn:ConnectionName needs MicrosoftAppId: the token service speaks with no bot that has none.")
            : ValidateOptionsResult.Success;
}
