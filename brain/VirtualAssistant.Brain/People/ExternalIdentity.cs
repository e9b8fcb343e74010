using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>Who somebody is on one channel.</summary>
/// <param name="Tenant">The workspace or tenant the id is unique in; empty where the channel has none.</param>
public sealed record ExternalIdentity(string Channel, string Tenant, string Id)
{
    private static readonly Guid Namespace = new("b0f3ab1c-3c0a-5c5e-8b51-4f0f6f3a9d11");

    /// <summary>The person this identity stands for until it is linked to another.</summary>
    public PersonId FirstPerson => new(NameBasedId.Of(Namespace, $"{Channel}\n{Tenant}\n{Id}"));
}
