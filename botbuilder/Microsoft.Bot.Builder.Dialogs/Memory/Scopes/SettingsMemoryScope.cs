using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The configuration of the bot, when the turn carries one. Read-only, and never shown in traces.</summary>
public class SettingsMemoryScope : MemoryScope
{
    private readonly Dictionary<string, object?> _none = [];

    public SettingsMemoryScope()
        : base(ScopePath.Settings, includeInSnapshot: false)
    {
    }

    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.TurnState.TryGetValue(ScopePath.Settings, out var settings) && settings != null)
        {
            return settings;
        }

        return dc.Context.TurnState.Get<IConfiguration>() is { } configuration
            ? dc.Context.TurnState[ScopePath.Settings] = LoadSettings(configuration)
            : _none;
    }

    public override void SetMemory(DialogContext dc, object? memory) => throw new NotSupportedException("You can't modify the settings scope.");

    /// <summary>Configuration as memory has it: sections as objects, sections with numbers for names as lists.</summary>
    protected static Dictionary<string, object?> LoadSettings(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetChildren())
        {
            settings[section.Key] = Value(section);
        }

        return settings;
    }

    private static object? Value(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        return children.Count == 0 ? section.Value
            : children.TrueForAll(child => int.TryParse(child.Key, out _)) ? children.ConvertAll(Value)
            : LoadSettings(section);
    }
}
