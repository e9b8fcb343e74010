using VirtualAssistant.LanguageCenter.Training;

if (TrainArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(TrainArguments.Usage);
    return 2;
}

await new TrainCommand(arguments, Console.Out).RunAsync();
return 0;
