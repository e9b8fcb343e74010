using Microsoft.Extensions.DependencyInjection;

namespace VirtualAssistant.Hosting.Doctor;

public static class ExaminationsRegistration
{
    /// <summary>Adds what looks at the backing services, this machine and the addresses, in the order in which an operator would.</summary>
    public static IServiceCollection AddExaminations(this IServiceCollection services) => services
        .AddSingleton<IExamination, PostgreSqlExamination>()
        .AddSingleton<IExamination, RedisExamination>()
        .AddSingleton<IExamination, RabbitMqExamination>()
        .AddSingleton<IExamination, DataDirectoryExamination>()
        .AddSingleton<IExamination, ClockExamination>()
        .AddSingleton<IExamination, PortExamination>();
}
