namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Whose names are given to intents.</summary>
public enum IntentNames
{
    /// <summary>The skills' own names ("reminder.create"), and for what no skill does the model's label ("weather").</summary>
    Product,

    /// <summary>The 150 labels of CLINC150 and nothing else.</summary>
    Clinc150,
}
