using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>ONNX Runtime tells its makers how it is used, and keeps a device id in the user's cache, unless it is told not to before its first use.</summary>
internal static class OnnxReports
{
    private const string Switch = "ORT_DISABLE_TELEMETRY";

    /// <summary>Has nothing reported and nothing kept. Called before every model is loaded; the first call counts.</summary>
    public static void TurnOff()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetEnvironmentVariable(Switch, "1", 1); // What .NET sets is not seen by native code.
        }

        OrtEnv.Instance().DisableTelemetryEvents();
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironmentVariable(string name, string value, int overwrite);
}
