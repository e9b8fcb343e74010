using System.Reflection;

namespace VirtualAssistant.ArchitectureTests;

/// <summary>The organs of the brain: what the type signatures of one folder say about another.</summary>
public sealed class BrainTests
{
    private const string Root = "VirtualAssistant.Brain";

    [Fact]
    public void The_organs_of_the_brain_know_each_other_without_cycles()
    {
        var types = Assembly.Load(Root).GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true).ToArray();
        var arrows = types
            .GroupBy(type => type.Namespace!)
            .ToDictionary(organ => organ.Key, organ => organ.SelectMany(Known).Where(other => other != organ.Key).ToHashSet());

        Assert.True(arrows.Count > 5, "The brain has its organs in folders.");
        Assert.Empty(Cycles.Find(arrows));
    }

    private static IEnumerable<string> Known(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetFields(all).Select(field => field.FieldType)
            .Concat(type.GetMethods(all).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(all).SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(Unfold)
            .Select(known => known.Namespace)
            .OfType<string>()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Unfold(Type type) =>
        type.HasElementType ? Unfold(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unfold).Append(type)
        : [type];
}
