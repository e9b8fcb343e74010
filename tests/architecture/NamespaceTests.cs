using System.Reflection;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Architecture;

public sealed class NamespaceTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Brain = typeof(PersonId).Assembly;

    [Fact]
    public void The_rooms_of_the_brain_have_no_cycle()
    {
        var rest = Arrows();
        while (rest.Where(room => !room.Value.Overlaps(rest.Keys)).Select(room => room.Key).ToList() is { Count: > 0 } leaves)
        {
            leaves.ForEach(leaf => rest.Remove(leaf));
        }

        Assert.Empty(rest.Select(room => $"{room.Key} -> {string.Join(", ", room.Value.Intersect(rest.Keys))}"));
    }

    private static Dictionary<string, HashSet<string>> Arrows() =>
        Brain.GetTypes().Where(type => type.Namespace is not null && type.Namespace.StartsWith("VirtualAssistant.", StringComparison.Ordinal))
            .GroupBy(type => type.Namespace!)
            .ToDictionary(
                room => room.Key,
                room => room.SelectMany(Uses).SelectMany(Parts).Where(type => type.Assembly == Brain && type.Namespace != room.Key)
                    .Select(type => type.Namespace!).ToHashSet());

    private static IEnumerable<Type> Uses(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetFields(Everything).Select(field => field.FieldType),
        .. type.GetProperties(Everything).Select(property => property.PropertyType),
        .. type.GetConstructors(Everything).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType),
        .. type.GetMethods(Everything).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
    ];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];
}
