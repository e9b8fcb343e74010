using VirtualAssistant.Bot;
using VirtualAssistant.Bot.Commands;
using VirtualAssistant.Hosting;

if (Command.Find(args) is { } command)
{
    return await command(CancellationToken.None);
}

try
{
    await AssistantHost.Create(args).ValidateSettings().RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
