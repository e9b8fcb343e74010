namespace Microsoft.Bot.Builder.Skills;

/// <summary>Keeps the conversations skills were called from in a storage.</summary>
public class SkillConversationIdFactory : SkillConversationIdFactoryBase
{
    private readonly IStorage _storage;

    public SkillConversationIdFactory(IStorage storage) => _storage = storage ?? throw new ArgumentNullException(nameof(storage));

    public override async Task<string> CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var skillConversationId = Guid.NewGuid().ToString();
        var reference = new SkillConversationReference
        {
            ConversationReference = options.Activity.GetConversationReference(),
            OAuthScope = options.FromBotOAuthScope!,
        };
        await _storage.WriteAsync(new Dictionary<string, object> { [skillConversationId] = reference }, cancellationToken);
        return skillConversationId;
    }

    public override async Task<SkillConversationReference?> GetSkillConversationReferenceAsync(
        string skillConversationId, CancellationToken cancellationToken)
    {
        Require(skillConversationId);
        var items = await _storage.ReadAsync([skillConversationId], cancellationToken);
        return items.TryGetValue(skillConversationId, out var item) ? StorageJson.As<SkillConversationReference>(item) : null;
    }

    public override async Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken)
    {
        Require(skillConversationId);
        await _storage.DeleteAsync([skillConversationId], cancellationToken);
    }

    private static void Require(string skillConversationId)
    {
        if (string.IsNullOrWhiteSpace(skillConversationId))
        {
            throw new ArgumentNullException(nameof(skillConversationId));
        }
    }
}
