using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Hosting;

/// <summary>Makes options as the framework does, and names the key of every value that is out of bounds or not even of the right kind.</summary>
/// <remarks>
/// The framework stops at the first value of another kind with an exception of its own; here it is one mistake among those that are told at the
/// start. Of a value out of bounds it names the property; the section it is bound from is the constant <c>Section</c> of the options.
/// </remarks>
internal sealed partial class SettingsFactory<TOptions>(
    IEnumerable<IConfigureOptions<TOptions>> setups,
    IEnumerable<IPostConfigureOptions<TOptions>> postConfigures,
    IEnumerable<IValidateOptions<TOptions>> validations,
    IConfiguration configuration) : IOptionsFactory<TOptions>
    where TOptions : class
{
    private static readonly string? Section = typeof(TOptions).GetField("Section")?.GetRawConstantValue() as string;

    private readonly OptionsFactory<TOptions> factory = new(setups, postConfigures, validations);

    /// <exception cref="OptionsValidationException">Names every value of these options that cannot be followed.</exception>
    public TOptions Create(string name)
    {
        var unreadable = new Dictionary<string, string?>(StringComparer.Ordinal);
        var mistakes = new List<string>();
        TOptions? options = null;
        try
        {
            while (options is null)
            {
                try
                {
                    options = factory.Create(name);
                }
                catch (InvalidOperationException failure) when (Unreadable().Match(failure.Message) is { Success: true } found && !unreadable.ContainsKey(found.Groups["key"].Value))
                {
                    var key = found.Groups["key"].Value;
                    mistakes.Add($"{key}: {Expect(found.Groups["type"].Value)}");
                    unreadable.Add(key, configuration[key]);
                    configuration[key] = null; // Set aside, so that the next one comes to light.
                }
            }
        }
        catch (OptionsValidationException wrong)
        {
            throw new OptionsValidationException(name, typeof(TOptions), [.. mistakes, .. wrong.Failures.SelectMany(one => one.Split("; ")).Select(NameKey)]);
        }
        finally
        {
            foreach (var (key, value) in unreadable)
            {
                configuration[key] = value;
            }
        }

        return mistakes.Count == 0 ? options : throw new OptionsValidationException(name, typeof(TOptions), mistakes);
    }

    /// <summary><c>Property MaxSends: The field RedeliveryOptions.MaxSends must be ...</c> with the key as one writes it.</summary>
    private static string NameKey(string failure) => Section is null ? failure : OfProperty().Replace(failure, match =>
        $"{Section}:{match.Groups["property"].Value.Replace('.', ':')}: This {match.Groups["must"].Value}");

    private static string Expect(string type) => type switch
    {
        "System.TimeSpan" => "This is no length of time. It looks like 00:00:30 (hours, minutes, seconds).",
        "System.Int32" or "System.Int64" => "This is no whole number.",
        "System.Double" or "System.Decimal" => "This is no number.",
        "System.Boolean" => "This is neither true nor false.",
        "System.Uri" => "This is no address.",
        _ => $"This is no {type[(type.LastIndexOf('.') + 1)..]}.",
    };

    [GeneratedRegex(@"^(Property )?(?<property>[\w.]+): The (field \S+|\S+ field) (?<must>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex OfProperty();

    [GeneratedRegex(@"at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Unreadable();
}
