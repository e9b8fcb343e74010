using System.Text.Json.Serialization;

namespace VirtualAssistant.Brain.SignIn;

/// <summary>What has become of a sign-in: the value of <see cref="Inbox.HouseEvent.SignIn"/>. The token that it brought stays where it was issued.</summary>
public sealed record SignInNews(SignInChange Change);

public enum SignInChange
{
    /// <summary>The service that signs people in vouches for this one.</summary>
    SignedIn,

    /// <summary>The service has forgotten the person's token.</summary>
    SignedOut,

    /// <summary>The service gave no way to sign in: nothing was shown to the person.</summary>
    NotOffered,

    /// <summary>The service did not take the sign-out.</summary>
    NotSignedOut,
}

/// <summary>What a skill wants of the channel's service, and of nobody who reads along: the name of an event among the replies.</summary>
public static class SignInOrder
{
    /// <summary>Forget the token of the person who is spoken to. Doing it twice is doing it once.</summary>
    public const string SignOut = "assistant/signOut";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SignInNews))]
public sealed partial class SignInJson : JsonSerializerContext;
