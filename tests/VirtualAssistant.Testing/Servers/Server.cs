namespace VirtualAssistant.Testing.Servers;

public enum Server
{
    PostgreSql,
    Redis,
    RabbitMq,
}
