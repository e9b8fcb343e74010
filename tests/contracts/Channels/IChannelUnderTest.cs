using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.Contracts.Channels;

/// <summary>One person on one channel, and the other side of its wire: what a fifth channel brings to pass the contract.</summary>
public interface IChannelUnderTest : IAsyncDisposable
{
    /// <summary>The channel id of its activities.</summary>
    string Id { get; }

    /// <summary>Starts the other side and says how the assistant is configured for it.</summary>
    Task PrepareAsync(IDictionary<string, string?> settings);

    /// <summary>Called once the assistant runs, and after each restart.</summary>
    Task OpenAsync(AssistantInProcess assistant);

    /// <summary>The person says something.</summary>
    /// <param name="key">The same for a delivery that is repeated.</param>
    Task SayAsync(string text, string key);

    /// <summary>The texts of all messages that the person was shown in answer, in order.</summary>
    Task<IReadOnlyList<string>> ShownAsync();

    /// <summary>What can be pressed under the newest message, by its title.</summary>
    Task<IReadOnlyList<string>> ButtonsAsync();
}

/// <summary>A channel that replies are sent to.</summary>
public interface ISendingChannelUnderTest : IChannelUnderTest
{
    /// <summary>A program says something in the person's place.</summary>
    Task SayAsBotAsync(string text);

    /// <summary>The next send is refused with 429, and may be repeated in a second.</summary>
    void LimitNext();

    /// <summary>The next send is carried out, and its answer is lost.</summary>
    void CutNext();

    /// <summary>The next send is refused for good.</summary>
    void RefuseNext();
}
