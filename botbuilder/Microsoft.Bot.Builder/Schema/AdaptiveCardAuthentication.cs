namespace Microsoft.Bot.Schema;

/// <summary>The sign-in that an <c>adaptiveCard/action</c> invoke brings along: a token to exchange.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest;
