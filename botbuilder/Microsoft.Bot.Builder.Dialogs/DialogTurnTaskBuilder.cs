using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Makes the task of what a dialog does in a turn: where that needs no waiting, all who hand on the same result share one task.</summary>
/// <typeparam name="T"><see cref="DialogTurnResult"/>: the compiler asks for a builder of any type.</typeparam>
internal struct DialogTurnTaskBuilder<T>
{
    private AsyncTaskMethodBuilder<T> _builder;
    private Task<T>? _shared;
    private bool _hasSuspended;

    public Task<T> Task => _shared ?? _builder.Task;

    public static DialogTurnTaskBuilder<T> Create() => default;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => _builder.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

    public void SetResult(T result)
    {
        // Once suspended, the caller holds a task already.
        if (!_hasSuspended && result is DialogTurnResult turnResult)
        {
            _shared = (Task<T>)(object)turnResult.AsTask();
        }
        else
        {
            _builder.SetResult(result);
        }
    }

    public void SetException(Exception exception) => _builder.SetException(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        _hasSuspended = true;
        _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);
    }

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        _hasSuspended = true;
        _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
    }
}
