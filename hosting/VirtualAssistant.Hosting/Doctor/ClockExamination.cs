using NodaTime;

namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Whether this machine knows what time it is, as far as a program can tell without asking anybody.</summary>
internal sealed class ClockExamination(TimeProvider time) : IExamination
{
    private const string Subject = "Clock";

    /// <summary>Before the first of these programs was written.</summary>
    private static readonly DateTimeOffset Earliest = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            now < Earliest
                ? Finding.Ill(Subject, $"This machine believes it is {now:u}. Set its clock; reminders go by it.")
                : Finding.Well(Subject, $"{now:u}, time zones of {DateTimeZoneProviders.Tzdb.VersionId}"),
        ]);
    }
}
