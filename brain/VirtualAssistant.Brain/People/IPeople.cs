namespace VirtualAssistant.Brain.People;

public interface IPeople
{
    /// <summary>The person an identity stands for; null when nobody has spoken with it.</summary>
    ValueTask<Person?> FindAsync(ExternalIdentity identity, CancellationToken cancellationToken);
}
