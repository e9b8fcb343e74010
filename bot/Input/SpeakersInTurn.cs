using Microsoft.Extensions.Options;
using VirtualAssistant.Bot.Operator;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Input;

/// <summary>Turns people away who send more than their share, before anything of it is stored.</summary>
internal sealed class SpeakersInTurn(ISpeakingLimit limit, IOptions<RateLimitOptions> options)
{
    private readonly SpeakingAllowance allowance = new(options.Value.PersonPerMinute / 60.0, options.Value.PersonBurst);

    /// <exception cref="ChannelRefusedException">429, with the time after which the next one is let in.</exception>
    public async ValueTask AdmitAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || activity is not { Author: Author.Person, From: Speaker.Identity { External: var identity } })
        {
            return;
        }

        var wait = await limit.TakeAsync(identity.FirstPerson, allowance, cancellationToken);
        if (wait > TimeSpan.Zero)
        {
            throw ChannelRefusedException.TooFast(wait);
        }
    }
}
