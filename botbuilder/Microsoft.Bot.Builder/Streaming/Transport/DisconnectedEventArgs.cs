namespace Microsoft.Bot.Streaming.Transport;

/// <summary>How a connection ended.</summary>
public class DisconnectedEventArgs : EventArgs
{
    public static new DisconnectedEventArgs Empty { get; set; } = new();

    public string? Reason { get; set; }
}

/// <summary>Hears that a connection ended.</summary>
public delegate void DisconnectedEventHandler(object? sender, DisconnectedEventArgs e);
