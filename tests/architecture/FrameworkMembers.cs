using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace VirtualAssistant.ArchitectureTests;

/// <summary>The members of the Bot Framework an assembly uses, as its metadata names them.</summary>
internal sealed class FrameworkMembers : ISignatureTypeProvider<string, object?>
{
    private static readonly FrameworkMembers Names = new();

    /// <summary>Members as <c>Type.Member(parameter types)</c>.</summary>
    public static IEnumerable<string> UsedBy(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var members = new List<string>();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (TypeOf(metadata, member.Parent) is { } type)
            {
                members.Add($"{type}.{metadata.GetString(member.Name)}{Parameters(member)}");
            }
        }

        return members.Distinct(StringComparer.Ordinal);
    }

    private static string Parameters(MemberReference member) => member.GetKind() == MemberReferenceKind.Method
        ? $"({string.Join(", ", member.DecodeMethodSignature(Names, null).ParameterTypes)})"
        : $" : {member.DecodeFieldSignature(Names, null)}";

    private static string? TypeOf(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference when IsFramework(metadata, (TypeReferenceHandle)parent) =>
            Names.GetTypeFromReference(metadata, (TypeReferenceHandle)parent, 0),
        HandleKind.TypeSpecification when metadata.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(Names, null) is { } type
            && (type.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) || type.StartsWith("Microsoft.Rest.", StringComparison.Ordinal)) =>
            type.Split('<')[0],
        _ => null,
    };

    private static bool IsFramework(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => IsFramework(metadata, (TypeReferenceHandle)type.ResolutionScope),
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
                .StartsWith("Microsoft.Bot.", StringComparison.Ordinal),
            _ => false,
        };
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name).Split('`')[0];
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "delegate*";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;
}
