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
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql;

public static class PostgresStorageRegistration
{
    /// <summary>Adds every store of the brain on the PostgreSQL database that <paramref name="connectionString"/> names; any number of processes may share it.</summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString)
    {
        services.AddOptions<PostgresOptions>().BindConfiguration(PostgresOptions.Section).Configure(options => options.ConnectionString = connectionString).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgresOptions>, PostgresOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgresOptions>, PostgresAddressValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PostgresDatabase>();
        services.AddSingleton<Leases>();
        services.AddSingleton<ShortTermMemory.ContextMemory>();
        services.AddSingleton<Turns.GrantedTurns>();
        services.AddSingleton<Inbox.Inbox>();
        services.AddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox.Inbox>());
        services.AddSingleton<IOutbox, Outbox.Outbox>();
        services.AddSingleton<IOverdueWork, Outbox.OverdueWork>();
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
        services.AddHostedService<PostgresUpkeep>();
        return services;
    }
}
