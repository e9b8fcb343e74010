using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>How dialog state is written as JSON.</summary>
internal static class StateJson
{
    /// <summary>For what is stored: values whose declared type says nothing carry a label of their type.</summary>
    public static readonly JsonSerializerOptions Stored = Make(labelled: true);

    /// <summary>For conversions within a turn: plain JSON.</summary>
    public static readonly JsonSerializerOptions Plain = Make(labelled: false);

    private static JsonSerializerOptions Make(bool labelled)
    {
        var options = new JsonSerializerOptions
        {
            IncludeFields = true,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, NewtonsoftAttributes.Resolver()),
            MaxDepth = 512, // Components nest, and each takes five levels.
        };
        options.Converters.Add(new StateValueConverter(labelled));
        options.Converters.Add(new NewtonsoftJsonConverterFactory());
        return options;
    }
}
