using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Lets a serializer of Newtonsoft.Json write and make only the types a bot expects in what it stores.</summary>
/// <remarks>
/// Allowed are the types given, what derives from or implements them, simple values, and arrays and generic types made of allowed ones.
/// What is not is remembered until <see cref="Verify"/>, which whoever used the serializer calls; it is never made from stored text.
/// </remarks>
public class AllowedTypesSerializationBinder : DefaultSerializationBinder
{
    private readonly Lock _lock = new();
    private readonly List<Type> _denied = [];

    /// <param name="allowedTypes">What may be stored; null for simple values only.</param>
    public AllowedTypesSerializationBinder(IList<Type>? allowedTypes = default) => AllowedTypes = allowedTypes is null ? [] : [.. allowedTypes];

    /// <summary>The types given, and those met since that follow from them.</summary>
    public IList<Type> AllowedTypes { get; }

    public override void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        ArgumentNullException.ThrowIfNull(serializedType);
        Remember(serializedType);
        base.BindToName(serializedType, out assemblyName, out typeName);
    }

    /// <returns>The type of that name.</returns>
    /// <exception cref="InvalidOperationException">It is not allowed.</exception>
    public override Type BindToType(string? assemblyName, string typeName)
    {
        var type = base.BindToType(assemblyName, typeName);
        return Remember(type) ? type : throw NotAllowed([type]);
    }

    /// <summary>Does nothing unless a type was met that is not allowed.</summary>
    /// <exception cref="InvalidOperationException">One was; the message names them all, and they are forgotten.</exception>
    public void Verify()
    {
        lock (_lock)
        {
            if (_denied.Count == 0)
            {
                return;
            }

            var exception = NotAllowed(_denied);
            _denied.Clear();
            throw exception;
        }
    }

    private bool Remember(Type type)
    {
        lock (_lock)
        {
            var allowed = IsAllowed(type);
            var seen = allowed ? AllowedTypes : _denied;
            if (!seen.Contains(type))
            {
                seen.Add(type);
            }

            return allowed;
        }
    }

    private bool IsAllowed(Type type) =>
        type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(object)
        || AllowedTypes.Any(allowed => allowed.IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == allowed))
        || (type.IsArray && IsAllowed(type.GetElementType()!))
        || (type.IsConstructedGenericType && IsCollection(type) && type.GenericTypeArguments.All(IsAllowed));

    private static bool IsCollection(Type type) => type.Namespace == typeof(List<>).Namespace;

    private static InvalidOperationException NotAllowed(IEnumerable<Type> types) =>
        new($"Not allowed in storage: {string.Join(", ", types.Select(type => type.FullName))}. Add what is meant to be stored to {nameof(AllowedTypes)}.");
}
