using Microsoft.Bot.Schema;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>An answer to an interruption and the question that is asked again belong in one message.</summary>
internal static class OneMessage
{
    public static List<Activity> Of(List<Activity> said)
    {
        var joined = new List<Activity>(said.Count);
        foreach (var activity in said)
        {
            if (joined is [.., var last] && IsText(last) && IsText(activity))
            {
                last.Text = $"{last.Text}\n\n{activity.Text}";
                last.SuggestedActions = activity.SuggestedActions ?? last.SuggestedActions;
                last.InputHint = activity.InputHint;
            }
            else
            {
                joined.Add(activity);
            }
        }

        return joined;
    }

    private static bool IsText(Activity activity) =>
        activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text) && activity.Attachments is not { Count: > 0 };
}
