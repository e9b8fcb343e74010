using System.Collections.Concurrent;

namespace Microsoft.Bot.Builder;

/// <summary>Components that add to what a bot can do, known to the whole process.</summary>
public class ComponentRegistration
{
    private static readonly ConcurrentDictionary<Type, ComponentRegistration> Registered = new();

    public static IEnumerable<object> Components => Registered.Values;

    /// <summary>Adds a component; one of each type.</summary>
    public static void Add(ComponentRegistration componentRegistration)
    {
        ArgumentNullException.ThrowIfNull(componentRegistration);
        Registered[componentRegistration.GetType()] = componentRegistration;
    }
}
