using System.Text.Json.Nodes;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>What the caller of an invoke gets.</summary>
/// <param name="Status">An HTTP status.</param>
internal sealed record InvokeAnswer(int Status, JsonObject? Body = null);
