using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Installations;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite;

public static class SqliteStorageRegistration
{
    /// <summary>Adds every store of the brain on one SQLite file in <paramref name="dataDirectory"/>.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string dataDirectory)
    {
        services.AddOptions<SqliteOptions>().BindConfiguration(SqliteOptions.Section).Configure(options => options.Directory = dataDirectory).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteOptions>, SqliteOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<Inbox.Inbox>();
        services.AddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox.Inbox>());
        services.AddSingleton<IOutbox, Outbox.Outbox>();
        services.AddSingleton<IDeadLetters, Outbox.DeadLetters>();
        services.AddSingleton<ITurnStore, Turns.TurnStore>();
        services.AddSingleton<IConversationLog, ConversationLog.ConversationLog>();
        services.AddSingleton<IMessageCorrections, ConversationLog.MessageCorrections>();
        services.AddSingleton<IInstallationStore, Installations.InstallationStore>();
        services.AddSingleton<IPeople, People.PeopleStore>();
        services.AddSingleton<IActionStore, Actions.ActionStore>();
        services.AddSingleton<IReminderStore, Reminders.ReminderStore>();
        services.AddSingleton<IListStore, Lists.ListStore>();
        services.AddSingleton<IFactStore, LongTermMemory.FactStore>();
        services.AddSingleton<ISummaryStore, LongTermMemory.SummaryStore>();
        services.AddSingleton<IConsolidationStore, Consolidation.ConsolidationStore>();
        services.AddSingleton<Inbox.IdempotencySweep>();
        services.AddHostedService(provider => provider.GetRequiredService<Inbox.IdempotencySweep>());
        return services;
    }
}
