using System.Text.Json.Serialization;

namespace VirtualAssistant.Brain.Actions;

/// <summary>Requests and receipts as they travel and are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ActionRequest))]
[JsonSerializable(typeof(Receipt))]
public sealed partial class ActionJson : JsonSerializerContext;
