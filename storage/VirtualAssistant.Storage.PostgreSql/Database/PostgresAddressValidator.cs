using Microsoft.Extensions.Options;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>Says that a connection string cannot be read without repeating it: it may hold a password.</summary>
internal sealed class PostgresAddressValidator : IValidateOptions<PostgresOptions>
{
    public ValidateOptionsResult Validate(string? name, PostgresOptions options)
    {
        try
        {
            PostgresConnection.Read(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (PostgresUnavailableException unreadable)
        {
            return ValidateOptionsResult.Fail(unreadable.Message);
        }
    }
}
