using RabbitMQ.Client.Exceptions;

namespace VirtualAssistant.Messaging.RabbitMq.Connections;

/// <summary>Says in a sentence what keeps the broker from being used, and what to do. Never repeats the connection string.</summary>
internal static class BrokerFailure
{
    private const int AccessRefused = 403;
    private const int PreconditionFailed = 406;
    private const int NotAllowed = 530;

    public static string Describe(Exception failure, RabbitMqOptions options)
    {
        var (where, user) = Address(options);
        return Innermost(failure) switch
        {
            AuthenticationFailureException or PossibleAuthenticationFailureException =>
                $"RabbitMQ at {where} refuses user '{user}' or the password: correct ConnectionStrings:RabbitMq.",
            OperationInterruptedException { ShutdownReason: { ReplyCode: PreconditionFailed } reason } =>
                $"The queues on RabbitMQ at {where} were declared by another version or with other RabbitMq settings ({reason.ReplyText}): " +
                "give every process the same settings, or, once the queues are empty, delete them and start again.",
            OperationInterruptedException { ShutdownReason: { ReplyCode: NotAllowed } reason } =>
                $"RabbitMQ at {where} does not let user '{user}' in ({reason.ReplyText}): create the virtual host and grant access to it.",
            OperationInterruptedException { ShutdownReason: { ReplyCode: AccessRefused } reason } =>
                $"User '{user}' may not do this on RabbitMQ at {where} ({reason.ReplyText}): grant configure, write and read on the assistant's queues.",
            OperationInterruptedException { ShutdownReason: { } reason } => $"RabbitMQ at {where} ended the connection: {reason.ReplyText}.",
            OperationCanceledException or TimeoutException => $"RabbitMQ at {where} did not answer within {options.Timeout.TotalSeconds:0.#} s.",
            var other => $"RabbitMQ at {where} cannot be reached: {other.Message}",
        };
    }

    /// <summary>Host and port, and the user's name.</summary>
    public static (string Where, string User) Address(RabbitMqOptions options)
    {
        var uri = new Uri(options.ConnectionString);
        var port = uri.IsDefaultPort || uri.Port < 0 ? uri.Scheme == "amqps" ? 5671 : 5672 : uri.Port;
        var user = Uri.UnescapeDataString(uri.UserInfo.Split(':')[0]);
        return ($"{uri.Host}:{port}", user.Length == 0 ? "guest" : user);
    }

    private static Exception Innermost(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: [var only, ..] } => Innermost(only),
        BrokerUnreachableException or ConnectFailureException when failure.InnerException is { } inner => Innermost(inner),
        _ => failure,
    };
}
