using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

/// <summary>The model as it is shipped, loaded once for all tests.</summary>
public sealed class ShippedModel : IDisposable
{
    public OnnxIntentModel Model { get; } = OnnxIntentModel.Load(OnnxIntentModel.ShippedPath);

    public void Dispose() => Model.Dispose();
}
