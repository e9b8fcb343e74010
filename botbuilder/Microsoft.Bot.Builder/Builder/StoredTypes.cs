using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>The names of types in stored state, and which of them may be made from a name.</summary>
/// <remarks>Only types this process wrote, types of assemblies already loaded that are no part of .NET, and plain data types of .NET.</remarks>
internal static class StoredTypes
{
    private static readonly ConcurrentDictionary<Type, string> Names = [];
    private static readonly ConcurrentDictionary<Type, byte[]> Heads = [];
    private static readonly ConcurrentDictionary<string, Type> Found = [];
    private static readonly ConcurrentDictionary<string, Type>.AlternateLookup<ReadOnlySpan<char>> FoundBySpan = Found.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<Type> Data =
    [
        typeof(object), typeof(string), typeof(bool), typeof(byte), typeof(char), typeof(short), typeof(int), typeof(long), typeof(float),
        typeof(double), typeof(decimal), typeof(uint), typeof(ulong), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly),
        typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(Uri), typeof(Version), typeof(Nullable<>), typeof(KeyValuePair<,>),
        typeof(List<>), typeof(Dictionary<,>), typeof(SortedDictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>),
        typeof(ConcurrentDictionary<,>), typeof(IList<>), typeof(IDictionary<,>), typeof(IEnumerable<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>),
        typeof(Tuple<,>), typeof(Tuple<,,>), typeof(sbyte), typeof(ushort), typeof(JsonElement), typeof(JsonObject), typeof(JsonArray),
    ];

    /// <summary>The name a type is stored under; from then on it may be read back.</summary>
    public static string NameOf(Type type) => Names.GetOrAdd(type, static type =>
    {
        var name = Describe(type);
        Found.TryAdd(name, type);
        return name;
    });

    /// <summary>The opening of a JSON object of this type: <c>{"$type":"..."</c>.</summary>
    public static ReadOnlySpan<byte> HeadOf(Type type) => Heads.GetOrAdd(type, static type =>
        Encoding.UTF8.GetBytes($"{{\"$type\":\"{JsonEncodedText.Encode(NameOf(type), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""));

    /// <summary>The type of the name the reader is at.</summary>
    public static Type? Find(ref Utf8JsonReader reader)
    {
        Span<char> name = stackalloc char[256];
        return !reader.HasValueSequence && reader.ValueSpan.Length <= name.Length
            && FoundBySpan.TryGetValue(name[..reader.CopyString(name)], out var known)
            ? known
            : Find(reader.GetString()!);
    }

    /// <summary>The type of this name if it may be made from it, else null.</summary>
    public static Type? Find(string name)
    {
        if (Found.TryGetValue(name, out var known))
        {
            return known;
        }

        Type? type;
        try
        {
            type = Type.GetType(name, FindLoaded, null, throwOnError: false);
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException or System.IO.IOException or BadImageFormatException)
        {
            return null;
        }

        return type is not null && IsData(type) ? Found.GetOrAdd(name, type) : null;
    }

    public static bool IsAnonymous(this Type type) =>
        type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static string Describe(Type type)
    {
        if (type.IsArray)
        {
            return $"{FullName(type.GetElementType()!)}[], {type.Assembly.GetName().Name}";
        }

        return $"{FullName(type)}, {type.Assembly.GetName().Name}";
    }

    private static string FullName(Type type) => type.IsConstructedGenericType
        ? $"{type.GetGenericTypeDefinition().FullName}[{string.Join(',', type.GenericTypeArguments.Select(argument => $"[{Describe(argument)}]"))}]"
        : type.FullName!;

    private static Assembly? FindLoaded(AssemblyName name) =>
        Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == name.Name);

    private static bool IsData(Type type)
    {
        if (type.IsArray)
        {
            return IsData(type.GetElementType()!);
        }

        if (type.IsConstructedGenericType)
        {
            return IsData(type.GetGenericTypeDefinition()) && Array.TrueForAll(type.GenericTypeArguments, IsData);
        }

        return Data.Contains(type) || !IsPlatform(type.Assembly.GetName().Name!);
    }

    private static bool IsPlatform(string assembly) =>
        assembly is "System" or "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework"
        || assembly.StartsWith("System.", StringComparison.Ordinal)
        || (assembly.StartsWith("Microsoft.", StringComparison.Ordinal) && !assembly.StartsWith("Microsoft.Bot.", StringComparison.Ordinal));
}
