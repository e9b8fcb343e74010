using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>Honours the names a bot gave to the properties of its own classes with the attributes of Newtonsoft.Json, known by name.</summary>
internal static class NewtonsoftAttributes
{
    /// <summary>Metadata of classes that no generated code knows.</summary>
    public static DefaultJsonTypeInfoResolver Resolver() => new() { Modifiers = { Apply } };

    private static void Apply(JsonTypeInfo typeInfo)
    {
        if (typeInfo.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (var i = typeInfo.Properties.Count - 1; i >= 0; i--)
        {
            if (typeInfo.Properties[i] is { AttributeProvider: MemberInfo member } property)
            {
                foreach (var attribute in member.GetCustomAttributesData())
                {
                    if (attribute.AttributeType.FullName == "Newtonsoft.Json.JsonIgnoreAttribute")
                    {
                        typeInfo.Properties.RemoveAt(i);
                    }
                    else if (attribute.AttributeType.FullName == "Newtonsoft.Json.JsonPropertyAttribute"
                        && !member.IsDefined(typeof(JsonPropertyNameAttribute)) && NameIn(attribute) is { } name)
                    {
                        property.Name = name;
                    }
                }
            }
        }
    }

    private static string? NameIn(CustomAttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string name }, ..]
            ? name
            : attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == "PropertyName").TypedValue.Value as string;
}
