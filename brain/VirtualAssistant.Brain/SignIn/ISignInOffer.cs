namespace VirtualAssistant.Brain.SignIn;

/// <summary>Whether people can sign in with an account of their own, that of their company for example, and where.</summary>
public interface ISignInOffer
{
    /// <summary>Whether they can anywhere.</summary>
    bool IsMade { get; }

    /// <summary>The connection that signs in those who write on a channel; null where nobody can.</summary>
    string? ConnectionOn(string channel);
}
