using Microsoft.Bot.Schema;
using VirtualAssistant.Channels;
using VirtualAssistant.Dialogs.PrefrontalCortex;

namespace VirtualAssistant.Bot.Output;

internal sealed class ActivityFormat : IActivityFormat
{
    public Activity Read(ReadOnlyMemory<byte> json) => ActivityJson.Read(json.Span);

    public ReadOnlyMemory<byte> Write(Activity activity) => ActivityJson.Write(activity);
}
