namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>For tests that take the whole machine: nothing else of this project runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
