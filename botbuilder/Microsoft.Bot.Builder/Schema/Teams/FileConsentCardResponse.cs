using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a person answered to a <see cref="FileConsentCard"/>.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class FileConsentCardResponse
{
    public FileConsentCardResponse()
    {
    }

    public FileConsentCardResponse(string? action = default, object? context = default, FileUploadInfo? uploadInfo = default)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    [JsonPropertyName("context")]
    [JsonConverter(typeof(TokenJsonConverter))]
    public object? Context { get; set; }

    [JsonPropertyName("uploadInfo")]
    public FileUploadInfo? UploadInfo { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
