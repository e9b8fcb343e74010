using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public static class ChoiceFactory
{
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Shows the choices the best way the channel has: suggested actions, a card, in the sentence, or a list.</summary>
    /// <param name="conversationType">Where it is known, a conversation of one person may be shown more than a group.</param>
    /// <param name="toList">Who sees the suggested actions; null means everybody.</param>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string? text,
        string? speak,
        ChoiceFactoryOptions? options,
        string? conversationType,
        IList<string>? toList = null)
    {
        channelId ??= "";
        list ??= [];

        var titlesFit = list.All(choice => Title(choice).Length <= Channel.MaxActionTitleLength(channelId));
        var suggestedActions = Channel.SupportsSuggestedActions(channelId, list.Count, conversationType);
        var cardActions = Channel.SupportsCardActions(channelId, list.Count);

        return titlesFit && !suggestedActions && cardActions ? HeroCard(list, text, speak)
            : titlesFit && suggestedActions ? SuggestedAction(list, text, speak, toList)
            : titlesFit && list.Count <= 3 ? Inline(list, text, speak, options)
            : List(list, text, speak, options);
    }

    /// <summary>In the sentence: "Color? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(
        IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var or = options?.InlineOr ?? " or ";
        var orMore = options?.InlineOrMore ?? ", or ";
        var numbers = options?.IncludeNumbers ?? true;

        var message = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                message.Append(index < choices.Count - 1 ? separator : index == 1 ? or : orMore);
            }

            if (numbers)
            {
                message.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            message.Append(Title(choices[index]));
        }

        return MessageFactory.Text(message.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(
        IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>One choice a line, numbered or with bullets.</summary>
    public static Activity List(
        IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var numbers = options?.IncludeNumbers ?? true;
        var message = new StringBuilder(text).Append("\n\n   ");
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                message.Append("\n   ");
            }

            if (numbers)
            {
                message.Append(CultureInfo.InvariantCulture, $"{index + 1}. ");
            }
            else
            {
                message.Append("- ");
            }

            message.Append(Title(choices[index]));
        }

        return MessageFactory.Text(message.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>As buttons below the conversation.</summary>
    /// <param name="toList">Who sees them; null means everybody.</param>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text, string? speak, IList<string>? toList) =>
        MessageFactory.SuggestedActions(Actions(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>As buttons on a card that holds the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string? text = null, string? speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Actions(choices) };
        return MessageFactory.Attachment([card.ToAttachment()], null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => choices == null ? [] : [.. choices.Select(value => new Choice(value))];

    private static List<CardAction> Actions(IList<Choice> choices)
    {
        var actions = new List<CardAction>();
        foreach (var choice in choices ?? [])
        {
            actions.Add(choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value });
        }

        return actions;
    }

    private static string Title(Choice choice) =>
        choice.Action?.Title is { Length: > 0 } title ? title : choice.Value ?? "";
}
