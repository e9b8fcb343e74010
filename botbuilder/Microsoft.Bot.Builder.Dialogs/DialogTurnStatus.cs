using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

[JsonConverter(typeof(JsonStringEnumConverter<DialogTurnStatus>))]
public enum DialogTurnStatus
{
    /// <summary>Nothing is on the stack.</summary>
    [EnumMember(Value = "empty"), JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>The active dialog waits for the person.</summary>
    [EnumMember(Value = "waiting"), JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>The last dialog ended by itself; its result is there.</summary>
    [EnumMember(Value = "complete"), JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>The stack was cancelled.</summary>
    [EnumMember(Value = "cancelled"), JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>The dialog ended, and its parent stays as it is instead of going on.</summary>
    [EnumMember(Value = "completeAndWait"), JsonStringEnumMemberName("completeAndWait")]
    CompleteAndWait,
}
