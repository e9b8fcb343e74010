using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>The types whose values may come back from stored dialog state as themselves.</summary>
/// <remarks>
/// Stored state names a type by a label (its short name and a hash of its full name), never by something the runtime could load.
/// A label means only what is found under it here: plain scalars and collections, types this process has stored itself, and
/// the public and internal data types of the assemblies the dialogs come from and of those they reference, which are looked through
/// once, when the first label of another process is met. Whoever writes into the store can therefore name no other type.
/// </remarks>
internal static class KnownStateTypes
{
    private static readonly Dictionary<Type, string> Scalars = new()
    {
        [typeof(long)] = "long", [typeof(short)] = "short", [typeof(sbyte)] = "sbyte", [typeof(byte)] = "byte",
        [typeof(ulong)] = "ulong", [typeof(uint)] = "uint", [typeof(ushort)] = "ushort", [typeof(float)] = "float",
        [typeof(decimal)] = "decimal", [typeof(char)] = "char", [typeof(DateTime)] = "dateTime",
        [typeof(DateTimeOffset)] = "dateTimeOffset", [typeof(TimeSpan)] = "timeSpan", [typeof(DateOnly)] = "date",
        [typeof(TimeOnly)] = "time", [typeof(Guid)] = "guid", [typeof(Uri)] = "uri", [typeof(byte[])] = "bytes",
        [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(double)] = "double",
        [typeof(object)] = "object", [typeof(System.Text.Json.JsonElement)] = "json",
        [typeof(System.Text.Json.Nodes.JsonObject)] = "jsonObject", [typeof(System.Text.Json.Nodes.JsonArray)] = "jsonArray",
    };

    private static readonly Dictionary<Type, string> Collections = new()
    {
        [typeof(List<>)] = "list", [typeof(Dictionary<,>)] = "map", [typeof(HashSet<>)] = "set", [typeof(SortedDictionary<,>)] = "sortedMap",
        [typeof(Nullable<>)] = "optional", [typeof(KeyValuePair<,>)] = "pair", [typeof(ValueTuple<,>)] = "tuple2",
        [typeof(ValueTuple<,,>)] = "tuple3", [typeof(Tuple<,>)] = "objectTuple2", [typeof(Tuple<,,>)] = "objectTuple3",
    };

    private static readonly ConcurrentDictionary<Type, string> Labels = new();
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Assembly, bool> Homes = new();
    private static readonly Lock Search = new();

    static KnownStateTypes()
    {
        foreach (var (type, label) in Scalars.Concat(Collections))
        {
            Labels[type] = label;
            Types[label] = type;
        }

        AddHome(typeof(KnownStateTypes).Assembly);
    }

    /// <summary>Lets the data types of an assembly with dialogs come back as themselves.</summary>
    public static void AddHome(Assembly? assembly)
    {
        if (assembly is { IsDynamic: false } && !Homes.ContainsKey(assembly))
        {
            Homes.TryAdd(assembly, false);
        }
    }

    /// <summary>The label to store with a value of this type, or empty when it can only come back untyped.</summary>
    public static string LabelOf(Type type)
    {
        if (Labels.TryGetValue(type, out var known))
        {
            return known;
        }

        var label = MakeLabel(type);
        Labels[type] = label;
        if (label.Length > 0)
        {
            Types.TryAdd(label, type);
        }

        return label;
    }

    /// <summary>The type a stored label stands for, or null when this process has none of that label.</summary>
    public static Type? Find(string label)
    {
        if (Types.TryGetValue(label, out var type))
        {
            return type;
        }

        lock (Search)
        {
            LookThroughHomes();
            return Types.TryGetValue(label, out type) ? type : MakeType(label);
        }
    }

    /// <summary>The type of a full name as older stores hold it, if it is one of those that may come back.</summary>
    public static Type? FindByFullName(string fullName) => Find(DataLabel(fullName.AsSpan(), fullName));

    private static string MakeLabel(Type type)
    {
        if (type.IsArray)
        {
            return type.IsSZArray && LabelOf(type.GetElementType()!) is { Length: > 0 } element ? $"array<{element}>" : "";
        }

        if (type.IsConstructedGenericType)
        {
            var definition = LabelOf(type.GetGenericTypeDefinition());
            var arguments = type.GetGenericArguments().Select(LabelOf).ToArray();
            return definition.Length == 0 || arguments.Contains("") ? "" : $"{definition}<{string.Join(',', arguments)}>";
        }

        return IsData(type) ? DataLabel(type.Name, type.FullName!) : "";
    }

    private static string DataLabel(ReadOnlySpan<char> name, string fullName)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(fullName), hash);
        var start = name.LastIndexOfAny('.', '+') + 1;
        var length = name[start..].IndexOf('`');
        return $"{name.Slice(start, length < 0 ? name.Length - start : length)}-{BinaryPrimitives.ReadUInt32BigEndian(hash):x8}";
    }

    private static Type? MakeType(string label)
    {
        var open = label.IndexOf('<', StringComparison.Ordinal);
        if (open < 0 || label[^1] != '>' || label.Length > 1024)
        {
            return null;
        }

        var arguments = new List<Type>();
        foreach (var part in SplitArguments(label[(open + 1)..^1]))
        {
            if ((Types.TryGetValue(part, out var known) ? known : MakeType(part)) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        var name = label[..open];
        try
        {
            var type = name == "array" && arguments.Count == 1 ? arguments[0].MakeArrayType()
                : Types.TryGetValue(name, out var definition) && definition.IsGenericTypeDefinition
                    && definition.GetGenericArguments().Length == arguments.Count ? definition.MakeGenericType([.. arguments])
                : null;
            return type == null ? null : Types.GetOrAdd(label, type);
        }
        catch (ArgumentException)
        {
            return null; // The arguments break a constraint of the definition: the label was not one of ours.
        }
    }

    private static IEnumerable<string> SplitArguments(string list)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] == ',' && depth == 0)
            {
                yield return list[start..i];
                start = i + 1;
            }
        }

        yield return list[start..];
    }

    private static void LookThroughHomes()
    {
        foreach (var home in Homes.Where(home => !home.Value).Select(home => home.Key).ToList())
        {
            LookThrough(home);
            foreach (var reference in home.GetReferencedAssemblies().Where(reference => !IsPlatform(reference.Name)))
            {
                try
                {
                    LookThrough(Assembly.Load(reference));
                }
                catch (Exception failure) when (failure is IOException or BadImageFormatException)
                {
                    // A reference that is not deployed holds no type that could have been stored.
                }
            }
        }
    }

    private static void LookThrough(Assembly assembly)
    {
        if (Homes.TryGetValue(assembly, out var seen) && seen)
        {
            return;
        }

        Homes[assembly] = true;
        Type?[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            types = partly.Types;
        }

        foreach (var type in types)
        {
            if (type != null && IsData(type))
            {
                Types.TryAdd(DataLabel(type.Name, type.FullName!), type);
            }
        }
    }

    private static bool IsPlatform(string? name) =>
        name is null or "mscorlib" or "netstandard" or "WindowsBase"
        || name == "System" || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);

    private static bool IsData(Type type) =>
        type is { IsAbstract: false, IsInterface: false, IsPointer: false, IsByRef: false, IsByRefLike: false, FullName: not null }
        && !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(Exception).IsAssignableFrom(type)
        && !typeof(Attribute).IsAssignableFrom(type)
        && !typeof(Dialog).IsAssignableFrom(type)
        && !IsPlatform(type.Assembly.GetName().Name)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
