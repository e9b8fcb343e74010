using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads what is sent to the connector API, in the JSON of the protocol whatever the application's own formatters do.</summary>
internal sealed class ConnectorBodyBinder : IModelBinder
{
    /// <exception cref="BadHttpRequestException">The body is not what was expected.</exception>
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var request = bindingContext.HttpContext.Request;
        try
        {
            var body = await JsonSerializer.DeserializeAsync(
                request.Body, SchemaJson.Options.GetTypeInfo(bindingContext.ModelType), bindingContext.HttpContext.RequestAborted);
            bindingContext.Result = ModelBindingResult.Success(body ?? throw NotExpected(null));

            // What may be missing from an activity is for the bot to say.
            bindingContext.ValidationState.Add(body, new ValidationStateEntry { SuppressValidation = true });
        }
        catch (JsonException exception)
        {
            throw NotExpected(exception);
        }
    }

    private static BadHttpRequestException NotExpected(Exception? cause) => new("The body is not what was expected.", StatusCodes.Status400BadRequest, cause!);
}
