using Microsoft.AspNetCore.Http;

namespace VirtualAssistant.Channels;

/// <summary>A request that a channel turns away, with the answer it gets.</summary>
/// <param name="status">The HTTP status: 4xx, or 503 when there is too much to do.</param>
/// <param name="code">A stable word for programs: <c>BadArgument</c>.</param>
/// <param name="message">A sentence for people; never more than the caller may know.</param>
public sealed class ChannelRefusedException(int status, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public int Status => status;

    public string Code => code;

    /// <summary>When it is worth trying again; null when it is not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static ChannelRefusedException BadRequest(string message, Exception? inner = null) =>
        new(StatusCodes.Status400BadRequest, "BadArgument", message, inner);

    public static ChannelRefusedException Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static ChannelRefusedException Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    public static ChannelRefusedException UnknownConversation() =>
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    /// <summary>The work queues take nothing at the moment.</summary>
    public static ChannelRefusedException Busy() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "There is too much to do at the moment. Try again in a few seconds.")
        {
            RetryAfter = TimeSpan.FromSeconds(2),
        };

    /// <summary>One person sends faster than everybody else could bear.</summary>
    public static ChannelRefusedException TooFast(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "You are sending faster than I can answer. Try again in a moment.")
        {
            RetryAfter = retryAfter,
        };

    public static ChannelRefusedException Overloaded(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "This conversation has too many unanswered messages. Try again in a moment.")
        {
            RetryAfter = retryAfter,
        };
}
