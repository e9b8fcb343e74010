[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)] // Each test has a browser of many processes beside its assistant, and other test projects run meanwhile.
