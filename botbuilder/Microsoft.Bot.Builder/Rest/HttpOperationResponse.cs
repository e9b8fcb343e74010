namespace Microsoft.Rest;

/// <summary>What a service answered.</summary>
public class HttpOperationResponse : IDisposable
{
    public HttpRequestMessage? Request { get; set; }

    public HttpResponseMessage? Response { get; set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Request?.Dispose();
            Response?.Dispose();
        }
    }
}

/// <summary>What a service answered, and the body of it.</summary>
public class HttpOperationResponse<TBody> : HttpOperationResponse
{
    public TBody Body { get; set; } = default!;
}
