using System.Collections;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The storage keys of a <see cref="PersistedState"/>.</summary>
public class PersistedStateKeys : IEnumerable<string>
{
    public string UserState { get; set; } = null!;

    public string ConversationState { get; set; } = null!;

    public IEnumerator<string> GetEnumerator()
    {
        yield return UserState;
        yield return ConversationState;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
