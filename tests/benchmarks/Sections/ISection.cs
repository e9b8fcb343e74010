namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>One thing that is measured: everything it is compared with is measured in the same run.</summary>
/// <remarks>A class in this folder is a section; nothing else has to be told of it.</remarks>
public interface ISection
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured, in one line.</summary>
    string About { get; }

    /// <summary>Measures, and writes figures and their ratios.</summary>
    Task RunAsync(TextWriter report);
}
