using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog method is being called.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DialogReason>))]
public enum DialogReason
{
    [EnumMember(Value = "beginCalled"), JsonStringEnumMemberName("beginCalled")]
    BeginCalled,

    [EnumMember(Value = "continueCalled"), JsonStringEnumMemberName("continueCalled")]
    ContinueCalled,

    [EnumMember(Value = "endCalled"), JsonStringEnumMemberName("endCalled")]
    EndCalled,

    [EnumMember(Value = "replaceCalled"), JsonStringEnumMemberName("replaceCalled")]
    ReplaceCalled,

    [EnumMember(Value = "cancelCalled"), JsonStringEnumMemberName("cancelCalled")]
    CancelCalled,

    [EnumMember(Value = "nextCalled"), JsonStringEnumMemberName("nextCalled")]
    NextCalled,
}
