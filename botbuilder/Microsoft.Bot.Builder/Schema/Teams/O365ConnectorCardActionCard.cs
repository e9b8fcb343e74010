using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Inputs that open under a card.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class O365ConnectorCardActionCard : O365ConnectorCardActionBase
{
    public new const string Type = "ActionCard";

    public O365ConnectorCardActionCard()
    {
    }

    public O365ConnectorCardActionCard(
        string? type = default,
        string? name = default,
        string? id = default,
        IList<O365ConnectorCardInputBase>? inputs = default,
        IList<O365ConnectorCardActionBase>? actions = default)
        : base(type, name, id)
    {
        Inputs = inputs;
        Actions = actions;
    }

    [JsonPropertyName("inputs")]
    [JsonConverter(typeof(O365ConnectorCardInputsJsonConverter))]
    public IList<O365ConnectorCardInputBase>? Inputs { get; set; }

    [JsonPropertyName("actions")]
    [JsonConverter(typeof(O365ConnectorCardActionsJsonConverter))]
    public IList<O365ConnectorCardActionBase>? Actions { get; set; }
}
