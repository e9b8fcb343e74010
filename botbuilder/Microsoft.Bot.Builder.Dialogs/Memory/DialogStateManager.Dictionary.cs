using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <content>Memory as a dictionary of its scopes.</content>
public partial class DialogStateManager
{
    /// <summary>The names of the scopes.</summary>
    public ICollection<string> Keys => [.. Scopes.Select(scope => scope.Name)];

    public ICollection<object?> Values => [.. Scopes.Select(scope => scope.GetMemory(_dialogContext))];

    public int Count => Scopes.Count;

    public bool IsReadOnly => true;

    public bool ContainsKey(string key) => GetMemoryScope(key) != null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => TryGetValue<object>(key, out value);

    public void Add(string key, object? value) => throw new NotSupportedException();

    public bool Remove(string key) => throw new NotSupportedException();

    public void Add(KeyValuePair<string, object?> item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(KeyValuePair<string, object?> item) => throw new NotSupportedException();

    public bool Remove(KeyValuePair<string, object?> item) => throw new NotSupportedException();

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var scope in Scopes)
        {
            yield return new KeyValuePair<string, object?>(scope.Name, scope.GetMemory(_dialogContext));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
