using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

/// <remarks>Alone: what the process keeps and allocates is measured.</remarks>
[Collection(nameof(ModelCostTests))]
public sealed class ModelCostTests(ShippedModel shipped) : IClassFixture<ShippedModel>
{
    private const string Text = "remind me to call Luis tomorow at half past eight";

    [Fact]
    public void The_file_stays_small() => Assert.InRange(new FileInfo(OnnxIntentModel.ShippedPath).Length, 1, 5_000_000);

    [Fact]
    public void Reading_the_same_text_again_and_again_allocates_no_more_than_at_first()
    {
        Allocated(200);

        var (first, later) = (Allocated(500), Allocated(2_000));

        Assert.InRange(later, 0, first * 1.1);
        Assert.InRange(later, 0, 20_000);
    }

    [Fact]
    public void Nothing_is_kept_of_a_text_that_was_read()
    {
        Allocated(200);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var index = 0; index < 2_000; index++)
        {
            shipped.Model.Read($"{Text} {index} {new string('x', index % 300)}");
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 2_000_000);
    }

    /// <summary>Bytes each reading allocates on this thread.</summary>
    private long Allocated(int times)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < times; index++)
        {
            shipped.Model.Read(Text);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / times;
    }
}

[CollectionDefinition(nameof(ModelCostTests), DisableParallelization = true)]
public sealed class ModelCostCollection;
