using VirtualAssistant.Hosting;
using VirtualAssistant.LanguageCenter;
using VirtualAssistant.MemoryConsolidator;

return await WorkerHost.RunAsync(args, "http://localhost:3980", services => services
    .AddMemoryConsolidator()
    .AddLanguageCenter());
