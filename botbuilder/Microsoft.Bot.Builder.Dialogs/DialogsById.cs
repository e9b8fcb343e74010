using System.Collections;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs in the order they were added: a few are looked through, many are found by an index.</summary>
/// <remarks>A set of one dialog is made in every turn, and must cost little.</remarks>
internal sealed class DialogsById : IEnumerable<Dialog>
{
    private const int Few = 8;

    private KeyValuePair<string, Dialog>[] _dialogs = [];
    private Dictionary<string, Dialog>? _index;
    private int _count;

    public ReadOnlySpan<KeyValuePair<string, Dialog>> All => _dialogs.AsSpan(0, _count);

    public Dialog? Find(string id)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(id);
        }

        foreach (var (known, dialog) in All)
        {
            if (known == id)
            {
                return dialog;
            }
        }

        return null;
    }

    /// <summary>Adds a dialog under an id that no other has.</summary>
    public void Add(string id, Dialog dialog)
    {
        if (_count == _dialogs.Length)
        {
            Array.Resize(ref _dialogs, _count == 0 ? 1 : 2 * _count);
        }

        _dialogs[_count++] = new(id, dialog);
        if (_count > Few)
        {
            _index ??= new Dictionary<string, Dialog>(_dialogs.AsSpan(0, Few).ToArray());
            _index.Add(id, dialog);
        }
    }

    public IEnumerator<Dialog> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return _dialogs[i].Value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
