using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>An answer of the connector API, in the JSON of the protocol whatever the application's own formatters do.</summary>
internal sealed class ConnectorResult(int status, object? body) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        if (body is not null)
        {
            response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(
                response.Body, body, SchemaJson.Options.GetTypeInfo(body.GetType()), context.HttpContext.RequestAborted);
        }
    }
}
