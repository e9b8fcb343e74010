namespace VirtualAssistant.Brain.Turns;

/// <summary>Renders what was decided for the channel it goes to.</summary>
public interface IOutputManager
{
    IReadOnlyList<RenderedReply> Render(Decision decision);

    /// <summary>What a person is told when their activity could not be handled.</summary>
    IReadOnlyList<RenderedReply> RenderApology(TurnClaim claim);
}
