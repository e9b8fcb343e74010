using Microsoft.Bot.Schema;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>How activities are written down; the host knows, because it knows whose Bot Framework it was built with.</summary>
public interface IActivityFormat
{
    Activity Read(ReadOnlyMemory<byte> json);

    ReadOnlyMemory<byte> Write(Activity activity);
}
