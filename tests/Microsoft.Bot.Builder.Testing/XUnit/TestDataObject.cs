using System.Text.Json;
using Xunit.Sdk;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Carries any object as the data of a theory, so that each case can be listed and run by itself.</summary>
public class TestDataObject : IXunitSerializable
{
    private const string Key = "TestObjectKey";

    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true, PropertyNameCaseInsensitive = true };

    /// <summary>For the test framework, which then calls <see cref="Deserialize"/>.</summary>
    public TestDataObject()
    {
    }

    public TestDataObject(object testData) => TestObject = JsonSerializer.Serialize(testData, WithFields);

    /// <summary>The object as JSON.</summary>
    public string TestObject { get; private set; } = "null";

    public void Deserialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        TestObject = info.GetValue<string>(Key) ?? "null";
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(Key, TestObject);
    }

    /// <summary>The object that was given, read back from its JSON.</summary>
    public T GetObject<T>() => JsonSerializer.Deserialize<T>(TestObject, WithFields)!;
}
