using VirtualAssistant.Bot;

var assistant = AssistantHost.Create(args);
await assistant.RunAsync();
