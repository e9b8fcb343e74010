using System.Globalization;
using System.Reflection;

namespace VirtualAssistant.Storage.Sqlite.Database;

/// <summary>Numbered scripts, each applied once and in order; the database remembers the last one in <c>user_version</c>.</summary>
internal static class Migrations
{
    /// <summary>The schema version this program was written for.</summary>
    public static int Newest => Scripts()[^1].Number;

    /// <param name="last">The last script to apply; a test makes an older database with it.</param>
    public static void Apply(SqliteSession session, int last)
    {
        var scripts = Scripts();
        var applied = session.First("PRAGMA user_version", row => row.GetInt32(0));
        if (applied > Newest)
        {
            throw new DataDirectoryException(
                $"The database has schema version {applied}, this program knows {Newest}. Start the newer program, or set DataDirectory to another directory.");
        }

        foreach (var (number, sql) in scripts.Where(script => script.Number > applied && script.Number <= last))
        {
            session.Execute($"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {number}; COMMIT;");
        }
    }

    private static List<(int Number, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
                .Select(name => (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
