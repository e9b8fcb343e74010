namespace VirtualAssistant.Brain.Turns;

/// <summary>Decides what to say and do. It never changes the world.</summary>
public interface IPrefrontalCortex
{
    Task<Decision> DecideAsync(Situation situation, CancellationToken cancellationToken);
}
