namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Looks at one thing this process needs, without changing it.</summary>
public interface IExamination
{
    /// <summary>Does not throw for what is wrong: that is a finding.</summary>
    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken);
}
