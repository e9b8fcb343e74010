using System.Text.Json;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotBuilder.UnitTests.Teams;

public sealed class TeamsSchemaTests
{
    [Theory]
    [InlineData("""{"task":{"value":{"title":"T","height":"small"},"type":"continue"}}""", typeof(TaskModuleContinueResponse))]
    [InlineData("""{"task":{"value":"text","type":"message"}}""", typeof(TaskModuleMessageResponse))]
    public void A_task_module_answer_is_read_as_what_it_is_and_written_back(string json, Type type)
    {
        var response = JsonSerializer.Deserialize<TaskModuleResponse>(json, SchemaJson.Options)!;

        Assert.IsType(type, response.Task);
        Assert.Equal(json, JsonSerializer.Serialize(response, SchemaJson.Options));
    }

    [Fact]
    public void What_a_bot_put_into_its_card_comes_back_as_the_object_bots_cast_it_to()
    {
        Assert.Equal("T", (string?)Assert.IsType<JObject>(Read<MessagingExtensionAction>("""{"commandId":"c","data":{"title":"T"}}""").Data)["title"]);
        Assert.Equal("2026-01-02T03:04:05Z", (string?)JObject.FromObject(Read<TaskModuleRequest>("""{"data":{"on":"2026-01-02T03:04:05Z"}}""").Data!)["on"]);
        Assert.Equal("f.png", (string?)JObject.FromObject(Read<FileConsentCardResponse>("""{"action":"accept","context":{"filename":"f.png"}}""").Context!)["filename"]);
        Assert.Equal(1, (int)Assert.IsType<JArray>(Read<AdaptiveCardInvokeAction>("""{"type":"Action.Execute","data":[1]}""").Data)[0]);
        Assert.Equal("text", Read<TaskModuleRequest>("""{"data":"text"}""").Data);
    }

    [Theory]
    [InlineData("""{"data":{"a":{"b":[1,2.5,null,true]},"on":"2026-01-02T03:04:05.0000000Z"}}""")]
    [InlineData("""{"data":"text"}""")]
    public void What_a_bot_put_into_its_card_is_written_as_it_was_read(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(Read<TaskModuleRequest>(json), SchemaJson.Options));

    [Fact]
    public void A_connector_card_keeps_the_kinds_of_its_actions_and_inputs()
    {
        var card = new O365ConnectorCard
        {
            Title = "T",
            PotentialAction =
            [
                new O365ConnectorCardActionCard("ActionCard", "n", "i", [new O365ConnectorCardTextInput("textInput", isMultiline: true)], [new O365ConnectorCardHttpPOST("HttpPOST", body: "b")]),
            ],
        };

        var json = JsonSerializer.Serialize(card, SchemaJson.Options);
        var copy = JsonSerializer.Deserialize<O365ConnectorCard>(json, SchemaJson.Options)!;

        var action = Assert.IsType<O365ConnectorCardActionCard>(Assert.Single(copy.PotentialAction!));
        Assert.True(Assert.IsType<O365ConnectorCardTextInput>(Assert.Single(action.Inputs!)).IsMultiline);
        Assert.Equal("b", Assert.IsType<O365ConnectorCardHttpPOST>(Assert.Single(action.Actions!)).Body);
        Assert.Equal(json, JsonSerializer.Serialize(copy, SchemaJson.Options));
    }

    [Fact]
    public void A_meeting_notification_says_where_it_is_shown()
    {
        MeetingNotificationBase notification = new TargetedMeetingNotification
        {
            Value = new TargetedMeetingNotificationValue
            {
                Recipients = ["u1"],
                Surfaces = [new MeetingTabIconSurface { TabEntityId = "t" }, new MeetingStageSurface<string> { Content = "c" }],
            },
        };

        Assert.Equal(
            """{"value":{"recipients":["u1"],"surfaces":[{"tabEntityId":"t","surface":"meetingTabIcon"},{"contentType":"task","content":"c","surface":"meetingStage"}]},"type":"targetedMeetingNotification"}""",
            JsonSerializer.Serialize(notification, notification.GetType(), SchemaJson.Options));
    }

    [Fact]
    public void What_a_batch_tells_is_there_to_be_filled()
    {
        var failed = new BatchFailedEntriesResponse { FailedEntries = { new BatchFailedEntry { EntryId = "u" } } };
        var state = new BatchOperationState { StatusMap = { [200] = 3 } };

        Assert.Equal("u", Assert.Single(failed.FailedEntries).EntryId);
        Assert.Equal(3, state.StatusMap[200]);
    }

    [Theory]
    [InlineData("failedEntryResponses")]
    [InlineData("failedEntries")]
    public void Those_a_batch_could_not_reach_are_read_under_either_name(string name)
    {
        var json = $$"""{ "continuationToken": "next", "{{name}}": [{ "id": "u", "error": "gone" }] }""";

        var failed = SchemaJson.Deserialize<BatchFailedEntriesResponse>(System.Text.Encoding.UTF8.GetBytes(json))!;

        Assert.Equal(("u", "gone"), (failed.FailedEntries[0].EntryId, failed.FailedEntries[0].Error));
        Assert.Equal("next", failed.ContinuationToken);
    }

    [Fact]
    public void Notifying_keeps_what_else_the_channel_data_says()
    {
        var activity = new Activity(ActivityTypes.Message) { ChannelData = JsonDocument.Parse("""{"team":{"id":"t"},"custom":1}""").RootElement };

        activity.TeamsNotifyUser(alertInMeeting: true, "https://x/");

        Assert.Equal(
            """{"team":{"id":"t"},"notification":{"alert":false,"alertInMeeting":true,"externalResourceUrl":"https://x/"},"custom":1}""",
            JsonSerializer.Serialize(activity.ChannelData, SchemaJson.Options));
        Assert.Equal("t", activity.TeamsGetTeamInfo()!.Id);
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, SchemaJson.Options)!;
}
