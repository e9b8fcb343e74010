namespace VirtualAssistant.Brain.Actions;

/// <summary>Puts files where a channel has made room for them.</summary>
public interface IFileUpload
{
    /// <summary>Puts the whole file there. The address came from outside: it must be one of the internet, and is asked over HTTPS.</summary>
    /// <returns>Whether it was taken; what the place refuses for good is not.</returns>
    /// <exception cref="PermanentActionException">The address is not one that files are put to.</exception>
    /// <exception cref="BusyActionException">The place asks to come back later.</exception>
    ValueTask<bool> PutAsync(Uri address, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
