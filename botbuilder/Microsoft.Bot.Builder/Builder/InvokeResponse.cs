namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: it becomes the HTTP answer.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    public object? Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
