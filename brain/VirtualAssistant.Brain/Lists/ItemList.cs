using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Lists;

/// <summary>Things to buy, to do, to pack: in the order they were put on.</summary>
/// <param name="Person">Whose list it is; in a room, who began it.</param>
/// <param name="Room">The room whose list it is, where everybody reads and changes it; null for a list of the person's own.</param>
/// <param name="Name">As the person called it: "shopping".</param>
/// <param name="Version">Grows with every change.</param>
public sealed record ItemList(
    ListId Id, PersonId Person, ConversationId? Room, string Name, ImmutableArray<ListItem> Items, Instant CreatedAt, long Version = 1)
{
    /// <summary>More is not kept on one list.</summary>
    public const int MostItems = 200;

    /// <summary>More lists are not kept by a person, nor in a room.</summary>
    public const int MostLists = 50;

    /// <summary>What a list is found by: two names with the same key are the same list.</summary>
    public string Key => ListName.KeyOf(Name);

    public IEnumerable<ListItem> Open => Items.Where(item => !item.IsDone);

    public bool Equals(ItemList? other) =>
        other is not null && (Id, Person, Room, Name, CreatedAt, Version) == (other.Id, other.Person, other.Room, other.Name, other.CreatedAt, other.Version)
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Id, Version);
}

/// <param name="Text">The person's own words: "2 litres of milk".</param>
/// <param name="IsDone">It was ticked off.</param>
public sealed record ListItem(Guid Id, string Text, bool IsDone = false)
{
    /// <summary>Longer is not an item; characters.</summary>
    public const int MostCharacters = 200;
}

/// <summary>A list as it is to be from now on.</summary>
/// <param name="ExpectedVersion">The version this change was made from; 0 for a new list.</param>
/// <param name="IsDeleted">The list is no more.</param>
public sealed record ListChange(ItemList After, long ExpectedVersion, bool IsDeleted = false);
