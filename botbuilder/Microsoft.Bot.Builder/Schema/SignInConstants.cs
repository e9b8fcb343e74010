namespace Microsoft.Bot.Schema;

/// <summary>Names used while a person signs in.</summary>
public static class SignInConstants
{
    public const string VerifyStateOperationName = "signin/verifyState";
    public const string TokenExchangeOperationName = "signin/tokenExchange";
    public const string TokenResponseEventName = "tokens/response";
    public const string SignInFailure = "signin/failure";
}
