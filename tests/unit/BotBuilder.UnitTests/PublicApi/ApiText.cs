using System.Globalization;
using System.Reflection;

namespace BotBuilder.UnitTests.PublicApi;

/// <summary>The public and protected members of an assembly, one a line, in a fixed order.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<string> Of(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(IsVisible)
            .OrderBy(type => Name(type, qualified: true), StringComparer.Ordinal)
            .SelectMany(type => MembersOf(type).Order(StringComparer.Ordinal).Select(member => $"  {member}").Prepend(Header(type))),
    ];

    private static bool IsVisible(Type type) =>
        type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!) : type.IsPublic;

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = new List<string>();
        if (type is { IsClass: true, BaseType: { } baseType } && baseType != typeof(object) && kind != "delegate")
        {
            bases.Add(Name(baseType));
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        bases.AddRange(type.GetInterfaces().Where(i => i.IsPublic || i.IsNestedPublic).Except(inherited).Select(i => Name(i)).Order(StringComparer.Ordinal));
        return $"{kind} {Name(type, qualified: true)}{(bases.Count == 0 || type.IsEnum ? null : $" : {string.Join(", ", bases)}")}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [Text(type.GetMethod("Invoke")!)];
        }

        return type.GetConstructors(Declared).Where(constructor => Access(constructor) is not null && !constructor.IsStatic)
            .Select(constructor => $"{Access(constructor)} {TypeName(type)}({Parameters(constructor)})")
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Text))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(accessor => Access(accessor) is not null)).Select(Text))
            .Concat(type.GetEvents(Declared).Where(item => Access(item.AddMethod!) is not null).Select(item => $"event {Name(item.EventHandlerType!)} {item.Name}"))
            .Concat(type.GetMethods(Declared)
                .Where(method => Access(method) is not null && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.Name.Contains('<'))
                .Select(Text));
    }

    private static string Text(FieldInfo field) =>
        $"{(field.IsPublic ? "public" : "protected")} {(field.IsLiteral ? "const " : field.IsStatic ? "static " : null)}{(field.IsInitOnly ? "readonly " : null)}"
        + $"{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : null)}";

    private static string Text(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(accessor => Access(accessor) is not null).ToArray();
        var access = accessors.Any(accessor => accessor.IsPublic) ? "public" : "protected";
        var parts = accessors.Select(accessor =>
            (Access(accessor) == access ? null : "protected ") + (accessor == property.GetMethod ? "get;" : IsInit(accessor) ? "init;" : "set;"));
        var index = property.GetIndexParameters();
        return $"{access} {Modifiers(accessors[0])}{Name(property.PropertyType)}{Mark(() => Nullability.Create(property))} {property.Name}"
            + $"{(index.Length == 0 ? null : $"[{string.Join(", ", index.Select(Text))}]")} {{ {string.Join(' ', parts)} }}";
    }

    private static string Text(MethodInfo method) =>
        $"{Access(method)} {Modifiers(method)}{Name(method.ReturnType)}{Mark(() => Nullability.Create(method.ReturnParameter))} {method.Name}"
        + $"{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : null)}({Parameters(method)})";

    private static string Text(ParameterInfo parameter)
    {
        var by = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : null;
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return $"{by}{Name(type)}{Mark(() => Nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : null)}";
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)) ? "this " : null)
        + string.Join(", ", method.GetParameters().Select(Text));

    private static string? Access(MethodBase method) => method.IsPublic ? "public" : method.IsFamily || method.IsFamilyOrAssembly ? "protected" : null;

    private static string? Modifiers(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true } => null,
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
        _ => null,
    };

    private static bool IsInit(MethodInfo accessor) =>
        accessor.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static string? Mark(Func<NullabilityInfo> info)
    {
        var nullability = info();
        return !nullability.Type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : null;
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type, bool qualified = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = type.IsNested ? $"{Name(type.DeclaringType!, qualified)}.{TypeName(type)}" : qualified ? $"{type.Namespace}.{TypeName(type)}" : TypeName(type);
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(argument => Name(argument)))}>" : name;
    }

    private static string TypeName(Type type) => type.Name.Split('`')[0] switch
    {
        "String" => "string",
        "Object" => "object",
        "Boolean" => "bool",
        "Int32" => "int",
        "Int64" => "long",
        "Double" => "double",
        "UInt32" => "uint",
        "Void" => "void",
        var name => name,
    };
}
