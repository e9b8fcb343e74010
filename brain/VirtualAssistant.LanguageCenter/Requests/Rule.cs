namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>A way of asking and what it asks for.</summary>
/// <param name="Direction">Where a bare length moves the moment agreed before: 1 later, -1 earlier, 0 it moves nothing.</param>
internal sealed record Rule(string Intent, double Confidence, Pattern Pattern, int Direction = 0);
