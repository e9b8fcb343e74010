using VirtualAssistant.Bot;
using VirtualAssistant.Bot.Operator;

try
{
    await AssistantHost.Create(args).RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
