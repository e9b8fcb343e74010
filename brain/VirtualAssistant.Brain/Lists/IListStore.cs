using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Lists;

/// <remarks>Lists change with the receipt of the action that changed them: <see cref="Actions.ActionResult.Lists"/>.</remarks>
public interface IListStore
{
    /// <summary>The lists of a room, or those of the person that nobody else reads, in the order they were begun.</summary>
    /// <param name="room">Null where nobody reads along.</param>
    ValueTask<IReadOnlyList<ItemList>> ListAsync(PersonId person, ConversationId? room, CancellationToken cancellationToken);
}
