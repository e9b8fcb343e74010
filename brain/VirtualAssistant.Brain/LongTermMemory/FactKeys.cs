namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>Keys that skills ask for by name.</summary>
public static class FactKeys
{
    /// <summary>How the person wants to be called.</summary>
    public const string Name = FactAttributes.Name;
}
