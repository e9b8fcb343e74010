using Microsoft.ML.OnnxRuntime;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>A loaded network. It is freed when the last call that uses it is over: the runtime does not survive being freed under a call.</summary>
internal sealed class ModelSession(InferenceSession session) : IDisposable
{
    private readonly RunOptions options = new();
    private int users = 1; // Its owner.
    private int isDisposed;

    public InferenceSession Session => session;

    /// <summary>Keeps the network until the lease is disposed of. What a run gave belongs to the network: read it before.</summary>
    /// <exception cref="ObjectDisposedException">The owner has let go of it.</exception>
    public Lease Use()
    {
        var known = Volatile.Read(ref users);
        while (known > 0 && Volatile.Read(ref isDisposed) == 0)
        {
            var seen = Interlocked.CompareExchange(ref users, known + 1, known);
            if (seen == known)
            {
                return new Lease(this);
            }

            known = seen;
        }

        throw new ObjectDisposedException(nameof(ModelSession));
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) == 0)
        {
            Leave();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            session.Dispose();
            options.Dispose();
        }
    }

    internal readonly struct Lease(ModelSession model) : IDisposable
    {
        public IDisposableReadOnlyCollection<OrtValue> Run(IReadOnlyCollection<string> inputs, IReadOnlyCollection<OrtValue> values, IReadOnlyCollection<string> outputs) =>
            model.Session.Run(model.options, inputs, values, outputs);

        public void Dispose() => model.Leave();
    }
}
