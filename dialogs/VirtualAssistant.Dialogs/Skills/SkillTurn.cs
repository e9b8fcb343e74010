using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Dialogs.PrefrontalCortex;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>What a skill works with in one turn: the situation, the dialogs, and what it wants said, remembered and done.</summary>
internal sealed class SkillTurn(Situation situation, ConversationMemory memory, DialogContext dialogs, ITexts texts, DateTimeOffset now)
{
    private readonly List<ActionRequest> requests = [];
    private readonly List<string> mentions = [];

    public Situation Situation { get; private set; } = situation;

    public Utterance Utterance => Situation.Utterance;

    public Understanding Understanding => Situation.Understanding;

    public ConversationMemory Memory => memory;

    public DialogContext Dialogs => dialogs;

    public ITurnContext Context => dialogs.Context;

    public PersonId Person => Situation.Claim.Person.Id;

    public ConversationId Conversation => Situation.Claim.Conversation;

    public Instant Now { get; } = now.ToInstant();

    /// <summary>The person's zone, also when it was named just now; null while nobody knows it.</summary>
    public DateTimeZone? Zone =>
        (NewZone ?? Situation.Claim.Person.Zone) is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    /// <summary>BCP 47: the language the person speaks, with the region of their channel where it is the same language.</summary>
    public string Locale =>
        Utterance.Locale is { } channel && channel.StartsWith(Understanding.Language, StringComparison.OrdinalIgnoreCase) ? channel : Understanding.Language;

    /// <summary>The zone the person named in this turn.</summary>
    public string? NewZone { get; private set; }

    /// <summary>When the person said in this turn that they want to be left alone.</summary>
    public QuietHours? NewQuiet { get; private set; }

    /// <summary>Who waits for what this turn tells: the card or the form that asked for the deed; null when it is said in the conversation.</summary>
    public Caller? Caller { get; set; }

    /// <summary>Whether the person meets the assistant with this turn.</summary>
    public bool Meets { get; set; }

    public IReadOnlyList<ActionRequest> Requests => requests;

    /// <summary>Keys of the facts that what is said repeats.</summary>
    public IReadOnlyList<string> Mentions => mentions;

    /// <summary>Whether several texts of this turn are to be read as one message.</summary>
    public bool SaysInOneMessage { get; set; }

    /// <summary>Whether a question was asked in this turn.</summary>
    public bool HasAsked { get; private set; }

    public static SkillTurn Of(ITurnContext turnContext) => turnContext.TurnState.Get<SkillTurn>()!;

    /// <summary>Turns to one request of several: from now on the turn is about what this one means.</summary>
    public void Attend(Understanding request)
    {
        Situation = Situation with { Understanding = request };
        Context.Activity.Text = request.Utterance.Text;
    }

    /// <summary>Notes that the reply repeats a fact: it is forgotten with it.</summary>
    public void Mention(string key)
    {
        if (!mentions.Contains(key))
        {
            mentions.Add(key);
        }
    }

    /// <summary>A sentence that claims nothing, in the person's language.</summary>
    public string Text(TextKey key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        key.ClaimsDeed ? throw new ArgumentException($"'{key.Name}' speaks of a deed: it takes a receipt.", nameof(key)) : Fill(key, values);

    /// <summary>A sentence about what was done, which is only said over its receipt.</summary>
    public string Text(TextKey key, Receipt receipt, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return Fill(key, values);
    }

    public void RememberZone(string zone) => NewZone = zone;

    public void RememberQuiet(QuietHours hours) => NewQuiet = hours;

    /// <summary>Wants a deed done. What it came to is said when its receipt comes back.</summary>
    /// <param name="caller">Who waits for the outcome; null when it is said in the conversation.</param>
    public void Request(string action, string arguments, Caller? caller = null)
    {
        var id = new ActionId(Situation.Claim.Turn.Child("action", requests.Count));
        requests.Add(new ActionRequest(
            id,
            action,
            Conversation,
            Person,
            Situation.Claim.Turn,
            Situation.Claim.Root,
            Situation.Claim.IsInline && (caller is not null || Utterance.Kind != ActivityTypes.Invoke), // An invoke takes one answer, and messages go the usual way.
            Context.Activity.Id,
            arguments));
        if (caller is not null)
        {
            Memory.Await(id.Value, caller);
        }
    }

    public Task SayAsync(string text, CancellationToken cancellationToken, params IReadOnlyList<string> suggestions)
    {
        if (Caller is { } waiting)
        {
            return AnswerAsync(waiting.IsForm ? InvokeAnswer.FormMessage(text) : InvokeAnswer.CardMessage(text), cancellationToken);
        }

        var message = MessageFactory.Text(text);
        message.SuggestedActions = Offering(suggestions);
        return Context.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Answers whoever called with an invoke.</summary>
    public Task AnswerAsync(InvokeAnswer answer, CancellationToken cancellationToken)
    {
        var response = new InvokeResponse { Status = answer.Status, Body = answer.Body };
        return Context.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
    }

    /// <summary>Asks a question: the person is expected to write next.</summary>
    /// <param name="beside">What can be used instead of words.</param>
    /// <param name="offers">Answers to press.</param>
    public Task AskAsync(string question, CancellationToken cancellationToken, Attachment? beside = null, params IReadOnlyList<string> offers)
    {
        var message = MessageFactory.Text(question);
        message.SuggestedActions = Offering(offers);
        message.Attachments = beside is null ? null : [beside];
        message.InputHint = InputHints.ExpectingInput;
        HasAsked = true;
        return Context.SendActivityAsync(message, cancellationToken);
    }

    private static SuggestedActions? Offering(IReadOnlyList<string> sayings) => sayings.Count == 0 ? null : new SuggestedActions
    {
        Actions = [.. sayings.Select(saying => new CardAction { Type = ActionTypes.ImBack, Title = saying, Value = saying })],
    };

    private string Fill(TextKey key, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var filled = new Dictionary<string, object?>(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            filled[name] = value;
        }

        return texts.Say(key, new Voice(Locale, Now, (int)Utterance.Position), filled);
    }
}
