using VirtualAssistant.ActionExecutor;
using VirtualAssistant.Dialogs;
using VirtualAssistant.Hosting;

return await WorkerHost.RunAsync(args, "http://localhost:3979", services => services
    .AddActionExecutor()
    .AddSkillActions());
