using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Hosting.Backing;
using VirtualAssistant.Storage.Redis.Operator;

namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Whether Redis answers and takes a key.</summary>
internal sealed class RedisExamination(BackingServices backing, IServiceProvider services) : IExamination
{
    private const string Subject = "Redis";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (backing.Redis is null)
        {
            return [Finding.Well(Subject, "not set: what conversations have in mind is read from the database")];
        }

        var report = await services.GetRequiredService<RedisCheck>().CheckAsync(cancellationToken);
        return [report.Problem is { } problem ? Finding.Ill(Subject, problem) : Finding.Well(Subject, $"version {report.Version}")];
    }
}
