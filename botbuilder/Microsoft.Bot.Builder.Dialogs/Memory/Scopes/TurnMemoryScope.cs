namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>Memory that lasts for the turn.</summary>
public class TurnMemoryScope : MemoryScope
{
    public TurnMemoryScope()
        : base(ScopePath.Turn)
    {
    }

    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return Of(dc.Context);
    }

    public override void SetMemory(DialogContext dc, object? memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        dc.Context.TurnState[ScopePath.Turn] = memory;
    }

    /// <summary>A value of the turn's memory, without making the memory.</summary>
    internal static object? Find(ITurnContext context, string name) =>
        context.TurnState.TryGetValue(ScopePath.Turn, out var memory) && memory is IDictionary<string, object?> turn
            && turn.TryGetValue(name, out var value) ? value : null;

    internal static void RememberResult(ITurnContext context, object? result)
    {
        if (Of(context) is IDictionary<string, object?> turn)
        {
            turn["lastresult"] = result;
        }
    }

    private static object Of(ITurnContext context)
    {
        if (!context.TurnState.TryGetValue(ScopePath.Turn, out var memory) || memory == null)
        {
            memory = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
            context.TurnState[ScopePath.Turn] = memory;
        }

        return memory;
    }
}
