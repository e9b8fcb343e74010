using Microsoft.Extensions.Options;

namespace VirtualAssistant.Storage.Sqlite.Database;

[OptionsValidator]
internal sealed partial class SqliteOptionsValidator : IValidateOptions<SqliteOptions>;
