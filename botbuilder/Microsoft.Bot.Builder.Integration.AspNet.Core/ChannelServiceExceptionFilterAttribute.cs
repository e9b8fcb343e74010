using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Answers callers of the connector API in its own error format: 401, 404 for an unknown conversation, 501 for what the bot does not do.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ChannelServiceExceptionFilterAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        (int Status, string Code)? refusal = context.Exception switch
        {
            UnauthorizedAccessException => (StatusCodes.Status401Unauthorized, "Unauthorized"),
            KeyNotFoundException => (StatusCodes.Status404NotFound, "NotFound"),
            NotImplementedException => (StatusCodes.Status501NotImplemented, "NotImplemented"),
            BadHttpRequestException { StatusCode: var status } => (status, "BadArgument"),
            _ => null,
        };
        if (refusal is { } answer)
        {
            context.Result = new ConnectorResult(answer.Status, new ErrorResponse(new Error(answer.Code, context.Exception.Message)));
            context.ExceptionHandled = true;
        }
    }
}
