namespace Microsoft.Bot.Builder;

/// <summary>Which conversations are inspected, by whom.</summary>
public class InspectionState(IStorage storage) : BotState(storage, nameof(InspectionState))
{
    protected override string GetStorageKey(ITurnContext turnContext) => nameof(InspectionState);
}
