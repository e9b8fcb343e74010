using System.Text.Json;
using System.Text.Json.Serialization;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Dialogs.Skills.Accounts;

/// <summary>Gives a code to write on another channel. Refuses who has asked for many lately.</summary>
internal sealed class OfferLink(IPeople people, TimeProvider time) : IAction
{
    public const string ActionName = "accounts.offer";

    private const int MostAnHour = 5;

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await people.CountAsync(request.Person, LinkEvent.Offered, now.AddHours(-1), cancellationToken) >= MostAnHour)
        {
            return new ActionResult(ActionOutcome.Refused, "{}");
        }

        var code = LinkCode.Draw();
        return new ActionResult(ActionOutcome.Done, JsonSerializer.Serialize(new OfferDetails(code.ToString()), AccountJson.Default.OfferDetails))
        {
            Link = new LinkChange.Offer(request.Person, request.Conversation, now, code),
        };
    }
}

/// <summary>Makes the person who writes a code the one who asked for it. Takes note of a code that does not hold.</summary>
internal sealed class JoinAccounts(IPeople people, TimeProvider time) : IAction
{
    public const string ActionName = "accounts.join";

    /// <summary>Wrong codes an hour, after which no code is looked at: nobody tries them out.</summary>
    public const int MostWrong = 5;

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var arguments = JsonSerializer.Deserialize(request.Arguments, AccountJson.Default.JoinArguments)!;
        var now = time.GetUtcNow();
        if (await HaveManyFailedAsync(people, request.Person, now, cancellationToken))
        {
            return new ActionResult(ActionOutcome.Refused, "{}");
        }

        if (LinkCode.Read(arguments.Code) is not { } code
            || await people.FindOfferAsync(code, cancellationToken) is not { } offer
            || !offer.HoldsAt(now)
            || offer.Person == request.Person)
        {
            return new ActionResult(ActionOutcome.Refused, "{}") { Link = new LinkChange.WrongCode(request.Person, request.Conversation, now) };
        }

        return new ActionResult(
            ActionOutcome.Done,
            JsonSerializer.Serialize(new JoinDetails(offer.Conversation.Channel, request.Conversation.Channel), AccountJson.Default.JoinDetails))
        {
            Link = new LinkChange.Join(request.Person, request.Conversation, now, code),
            AlsoTell = offer.Conversation,
        };
    }

    public static async ValueTask<bool> HaveManyFailedAsync(IPeople people, PersonId person, DateTimeOffset now, CancellationToken cancellationToken) =>
        await people.CountAsync(person, LinkEvent.WrongCode, now.AddHours(-1), cancellationToken) >= MostWrong;
}

/// <summary>Makes a stranger of one of the person's identities.</summary>
internal sealed class PartAccounts(IPeople people, TimeProvider time) : IAction
{
    public const string ActionName = "accounts.part";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var identity = JsonSerializer.Deserialize(request.Arguments, AccountJson.Default.ExternalIdentity)!;
        var devices = await people.FindDevicesAsync(request.Person, cancellationToken);
        if (devices.Count < 2 || devices.FirstOrDefault(device => device.Identity == identity) is not { } parted)
        {
            return new ActionResult(ActionOutcome.Refused, "{}");
        }

        var elsewhere = devices.FirstOrDefault(device => device != parted && device.Conversation is not null)?.Conversation;
        return new ActionResult(
            ActionOutcome.Done,
            JsonSerializer.Serialize(new PartDetails(identity.Channel, parted.Conversation == request.Conversation), AccountJson.Default.PartDetails))
        {
            Link = new LinkChange.Part(
                request.Person,
                request.Conversation,
                time.GetUtcNow(),
                identity,
                new PersonId(Guid.NewGuid()),
                parted.Conversation == request.Conversation ? elsewhere : request.Conversation),
        };
    }
}

/// <param name="Code">As it is to be written.</param>
internal sealed record OfferDetails(string Code);

/// <param name="Code">As it was written.</param>
internal sealed record JoinArguments(string Code);

/// <param name="AskedOn">The channel the code was asked for on.</param>
/// <param name="WrittenOn">The channel it was written on.</param>
internal sealed record JoinDetails(string AskedOn, string WrittenOn);

/// <param name="Channel">The channel of the identity.</param>
/// <param name="IsHere">Whether it is the identity that asked.</param>
internal sealed record PartDetails(string Channel, bool IsHere);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OfferDetails))]
[JsonSerializable(typeof(JoinArguments))]
[JsonSerializable(typeof(JoinDetails))]
[JsonSerializable(typeof(PartDetails))]
[JsonSerializable(typeof(ExternalIdentity))]
[JsonSerializable(typeof(JoinDraft))]
[JsonSerializable(typeof(PartDraft))]
internal sealed partial class AccountJson : JsonSerializerContext;
