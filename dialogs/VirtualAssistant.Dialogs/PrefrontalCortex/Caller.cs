namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>Who waits for the outcome of a deed: a card whose button was pressed, or a form that was sent. What is said then is said to them.</summary>
/// <param name="Message">The message that the card stands in; null for a form, or where the channel did not name it.</param>
/// <param name="About">What the card is about.</param>
internal sealed record Caller(bool IsForm, string? Message = null, Guid? About = null);
