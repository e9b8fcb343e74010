using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Inspection;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Brain.SignIn;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Dialogs.PrefrontalCortex;
using VirtualAssistant.Dialogs.Skills;
using VirtualAssistant.Dialogs.Skills.Accounts;
using VirtualAssistant.Dialogs.Skills.Clock;
using VirtualAssistant.Dialogs.Skills.Export;
using VirtualAssistant.Dialogs.Skills.Feedback;
using VirtualAssistant.Dialogs.Skills.Handover;
using VirtualAssistant.Dialogs.Skills.Inspection;
using VirtualAssistant.Dialogs.Skills.Lists;
using VirtualAssistant.Dialogs.Skills.Names;
using VirtualAssistant.Dialogs.Skills.Quiet;
using VirtualAssistant.Dialogs.Skills.Recall;
using VirtualAssistant.Dialogs.Skills.Reminders;
using VirtualAssistant.Dialogs.Skills.Search;
using VirtualAssistant.Dialogs.Skills.SignIn;
using VirtualAssistant.Dialogs.Skills.SmallTalk;
using VirtualAssistant.Dialogs.Skills.Undo;
using VirtualAssistant.Dialogs.Skills.Webhooks;

namespace VirtualAssistant.Dialogs;

public static class DialogsRegistration
{
    /// <summary>Adds the cortex with every skill. <see cref="IActivityFormat"/>, <see cref="IInspection"/> and <see cref="ISignInOffer"/> are added by the host.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<IPrefrontalCortex, DialogCortex>();
        services.AddSingleton<IFocusReader, FocusReader>();
        services.AddSingleton(new TextSource(typeof(DialogsRegistration).Assembly));
        services.AddSingleton(provider => new Lazy<IEnumerable<ISkill>>(provider.GetServices<ISkill>));
        services.AddSingleton<IIntentExamples, SkillExamples>();
        services.AddSingleton<ISkill, InspectionSkill>();
        services.AddSingleton<ISkill, WebhooksSkill>(); // What an operator claims is nobody else's.
        services.AddSingleton<ISkill, RemindersSkill>();
        services.AddSingleton<ISkill, ListsSkill>();
        services.AddSingleton<ISkill, ExportSkill>();
        services.AddSingleton<ISkill, UndoSkill>();
        services.AddSingleton<ISkill, ClockSkill>();
        services.AddSingleton<ISkill, AccountsSkill>();
        services.AddSingleton<ISkill, SignInSkill>();
        services.AddSingleton<ISkill, HandoverSkill>();
        services.AddSingleton<ISkill, QuietSkill>();
        services.AddSingleton<ISkill, NamesSkill>();
        services.AddSingleton<ISkill, RecallSkill>();
        services.AddSingleton<ISkill, SearchSkill>();
        services.AddSingleton<ISkill, FeedbackSkill>();
        services.AddSingleton<ISkill, SmallTalkSkill>();
        return services.AddSkillActions();
    }

    /// <summary>Adds the actions of every skill, for the process that runs them.</summary>
    public static IServiceCollection AddSkillActions(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Lazy<IEnumerable<IAction>>(provider.GetServices<IAction>));
        services.AddSingleton<IAction, CreateReminder>();
        services.AddSingleton<IAction, ChangeReminder>();
        services.AddSingleton<IAction, CancelReminders>();
        services.AddSingleton<IAction, MarkReminderDone>();
        services.AddSingleton<IAction, SnoozeReminder>();
        services.AddSingleton<IAction, RestoreReminders>();
        services.AddSingleton<IAction, AddToList>();
        services.AddSingleton<IAction, RemoveFromList>();
        services.AddSingleton<IAction, TickOffList>();
        services.AddSingleton<IAction, ClearList>();
        services.AddSingleton<IAction, CreateList>();
        services.AddSingleton<IAction, DeleteList>();
        services.AddSingleton<IAction, RenameList>();
        services.AddSingleton<IAction, RestoreList>();
        services.AddSingleton<IAction, UndoAction>();
        services.AddSingleton<IAction, ForgetAction>();
        services.AddSingleton<IAction, OfferLink>();
        services.AddSingleton<IAction, JoinAccounts>();
        services.AddSingleton<IAction, PartAccounts>();
        services.AddSingleton<IAction, FetchDialogs>();
        services.AddSingleton<IAction, GiveDialogs>();
        services.AddSingleton<IAction, WebhookAction>();
        services.AddSingleton<IAction, UploadReminders>();
        services.AddOptions<WebhookOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.GetSection("Webhooks").Bind(options.Webhooks))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>());
        return services;
    }
}
