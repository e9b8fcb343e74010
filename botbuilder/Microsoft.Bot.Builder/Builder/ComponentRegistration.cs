using System.Collections.Concurrent;

namespace Microsoft.Bot.Builder;

/// <summary>Components that add to what a bot can do, known to the whole process.</summary>
public class ComponentRegistration
{
    private static readonly ConcurrentDictionary<Type, ComponentRegistration> Registered = new();
    private static volatile int _version;

    public static IEnumerable<object> Components => Registered.Values;

    /// <summary>Another number whenever a component was added.</summary>
    internal static int Version => _version;

    /// <summary>Adds a component; one of each type.</summary>
    public static void Add(ComponentRegistration componentRegistration)
    {
        ArgumentNullException.ThrowIfNull(componentRegistration);
        Registered[componentRegistration.GetType()] = componentRegistration;
        Interlocked.Increment(ref _version);
    }
}
