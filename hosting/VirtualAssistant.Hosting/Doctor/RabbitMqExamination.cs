using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Hosting.Backing;
using VirtualAssistant.Messaging.RabbitMq.Operator;

namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Whether the broker answers, takes messages, and has the queues this program declares.</summary>
internal sealed class RabbitMqExamination(BackingServices backing, IServiceProvider services) : IExamination
{
    private const string Subject = "RabbitMQ";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (backing.RabbitMq is null)
        {
            return [Finding.Well(Subject, "not set: work is queued within the process")];
        }

        var report = await services.GetRequiredService<RabbitMqCheck>().CheckAsync(cancellationToken);
        return [report.Problem is { } problem ? Finding.Ill(Subject, problem) : Finding.Well(Subject, $"version {report.Version}, the queues are as they should be")];
    }
}
