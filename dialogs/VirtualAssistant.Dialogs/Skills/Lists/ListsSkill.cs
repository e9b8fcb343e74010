using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>Keeps lists: of the person's own where nobody reads along, of the room where others do.</summary>
internal sealed class ListsSkill : Skill
{
    private readonly IListStore lists;
    private readonly IActionStore receipts;
    private readonly ListQuestion which;

    public ListsSkill(IListStore lists, IActionStore receipts)
        : base(
            "list",
            Intents.ListAdd, Intents.ListShow, Intents.ListAll, Intents.ListRemove, Intents.ListTick, Intents.ListClear, Intents.ListCreate, Intents.ListDelete, Intents.ListRename)
    {
        (this.lists, this.receipts) = (lists, receipts);
        which = new ListQuestion(CompleteAsync);
        Dialogs = [which];
    }

    public override IReadOnlyList<Dialog> Dialogs { get; }

    public override IReadOnlyList<string> ExamplesFor(SkillTurn turn) => turn.Text(ListTexts.Examples).Split('|');

    public override bool OnlyAnswers(string intent) => intent is Intents.ListShow or Intents.ListAll;

    public override string? SayingFor(string intent) => intent switch
    {
        Intents.ListShow or Intents.ListAll => "show my lists",
        _ => null,
    };

    public override async Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var intent = turn.Understanding.Best!.Value.Name;
        var all = await lists.ListAsync(turn.Person, RoomOf(turn), cancellationToken);
        if (intent == Intents.ListAll)
        {
            Remember(turn, all, null);
            await turn.SayAsync(ListText.All(all, turn), cancellationToken);
            return;
        }

        var words = turn.Understanding.Subject.RefersBack ? await NamedBeforeAsync(turn, cancellationToken) : ListWords.SubjectOf(turn.Understanding);
        if ((intent == Intents.ListCreate ? ListWords.NameOf(turn.Understanding) : Resolve(turn, all)) is { } name)
        {
            await ServeAsync(turn, all, intent, name, words, cancellationToken);
        }
        else if (all.Count == 0 && !MayBegin(intent))
        {
            await turn.SayAsync(ListText.None(turn), cancellationToken);
        }
        else
        {
            await turn.Dialogs.CancelAllDialogsAsync(cancellationToken);
            await turn.Dialogs.BeginDialogAsync(which.Id, new ListDraft(intent, words, [.. all.Select(list => list.Name)]), cancellationToken);
        }
    }

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        var details = Read(receipt);
        turn.Memory.Topic = Name;
        turn.Memory.LastList = receipt.Action == DeleteList.ActionName && receipt.Outcome == ActionOutcome.Done ? null : details.List;
        Note(turn, details.List);
        return turn.SayAsync(ListText.Tell(receipt, details, turn), cancellationToken);
    }

    public override Task TellUndoneAsync(SkillTurn turn, Receipt receipt, string undoneAction, CancellationToken cancellationToken)
    {
        var details = Read(receipt);
        (turn.Memory.Topic, turn.Memory.LastList) = (Name, details.List);
        return turn.SayAsync(ListText.TellUndone(receipt, details, turn), cancellationToken);
    }

    private static ListReceipt Read(Receipt receipt) => receipt.Outcome == ActionOutcome.Failed
        ? new ListReceipt("", IsRooms: false, [], [], 0)
        : JsonSerializer.Deserialize(receipt.Details, ListSkillJson.Default.ListReceipt)!;

    private static ConversationId? RoomOf(SkillTurn turn) => turn.Situation.Claim.IsGroup ? turn.Conversation.WithoutThread() : null;

    /// <summary>The name that was said, or else that of the list spoken of, of the one that is asked about, or of the only one.</summary>
    private static string? Resolve(SkillTurn turn, IReadOnlyList<ItemList> all) =>
        ListWords.NameOf(turn.Understanding)
        ?? (turn.Understanding.Best?.Name == Intents.ListShow ? ListWords.GuessOf(turn.Understanding.Utterance.Text) : null)
        ?? (turn.Memory.LastList is { } last && ListAction.Find(all, last) is not null ? last : null)
        ?? (all is [var only] ? only.Name : null);

    /// <summary>Whether a list of that name is begun when there is none.</summary>
    private static bool MayBegin(string intent) => intent is Intents.ListAdd or Intents.ListCreate;

    private static void Remember(SkillTurn turn, IReadOnlyList<ItemList> all, string? current)
    {
        turn.Memory.Topic = "list";
        turn.Memory.LastList = current ?? turn.Memory.LastList;
        turn.Memory.Lists = [.. all.Select(list => list.Name)];
    }

    private static void Note(SkillTurn turn, string name)
    {
        if (name.Length > 0 && !turn.Memory.Lists.Contains(name) && turn.Memory.Lists.Count < ItemList.MostLists)
        {
            turn.Memory.Lists.Add(name);
        }
    }

    /// <summary>"add them to groceries": what the last deed put on a list, or took off one; empty when that was something else.</summary>
    private async Task<string> NamedBeforeAsync(SkillTurn turn, CancellationToken cancellationToken) =>
        await receipts.FindUndoableAsync(turn.Conversation, turn.Person, cancellationToken) is { Action: Intents.ListAdd or Intents.ListRemove or Intents.ListTick } receipt
            ? ListItems.Quoted([.. Read(receipt).Items, .. Read(receipt).Others])
            : "";

    private async Task CompleteAsync(ListDraft draft, SkillTurn turn, CancellationToken cancellationToken)
    {
        var all = await lists.ListAsync(turn.Person, RoomOf(turn), cancellationToken);
        await ServeAsync(turn, all, draft.Intent, draft.List!, draft.Words, cancellationToken);
    }

    private static Task ServeAsync(
        SkillTurn turn, IReadOnlyList<ItemList> all, string intent, string name, string words, CancellationToken cancellationToken)
    {
        var list = ListAction.Find(all, name);
        Remember(turn, all, list?.Name);
        if (list is null && !MayBegin(intent))
        {
            return turn.SayAsync(ListText.NoSuch(name, all, turn), cancellationToken);
        }

        if (intent == Intents.ListShow)
        {
            return turn.SayAsync(words.Length > 0 ? ListText.IsOn(list!, words, turn) : ListText.Show(list!, turn), cancellationToken);
        }

        if (intent == Intents.ListRename)
        {
            return RenameAsync(turn, list!, words, cancellationToken);
        }

        var placed = list is not null && intent is Intents.ListRemove or Intents.ListTick ? ItemPlaces.Read(turn.Understanding, [.. list.Open]) : null;
        var items = placed is { Count: > 0 } ? [.. placed.Select(item => item.Text)] : ListItems.Read(words, ListName.KeyOf(name));
        if (items.Count == 0 && intent is Intents.ListAdd or Intents.ListRemove or Intents.ListTick)
        {
            return turn.SayAsync(turn.Text(ListTexts.What), cancellationToken);
        }

        turn.Request(intent, JsonSerializer.Serialize(new ListArguments(list?.Name ?? name, items, RoomOf(turn)?.Value), ListSkillJson.Default.ListArguments));
        return Task.CompletedTask;
    }

    private static Task RenameAsync(SkillTurn turn, ItemList list, string words, CancellationToken cancellationToken)
    {
        if (ListWords.NameIn(words) is not { } name)
        {
            return turn.SayAsync(turn.Text(ListTexts.What), cancellationToken);
        }

        turn.Request(Intents.ListRename, JsonSerializer.Serialize(new ListNaming(list.Name, name, RoomOf(turn)?.Value), ListSkillJson.Default.ListNaming));
        return Task.CompletedTask;
    }
}
