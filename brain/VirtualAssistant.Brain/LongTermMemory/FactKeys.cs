namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>What facts can be about.</summary>
public static class FactKeys
{
    /// <summary>How the person wants to be called.</summary>
    public const string Name = "name";
}
