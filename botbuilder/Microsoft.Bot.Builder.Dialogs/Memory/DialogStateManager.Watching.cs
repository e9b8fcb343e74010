namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <content>Watched paths, and when they last changed.</content>
public partial class DialogStateManager
{
    private const string PathTracker = "dialog._tracker.paths";

    /// <summary>Whether one of the tracked paths was set after the given count of events.</summary>
    public bool AnyPathChanged(uint counter, IEnumerable<string> paths)
    {
        foreach (var path in paths ?? [])
        {
            if (GetValue<uint>($"{PathTracker}.{path}") > counter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Starts to watch paths.</summary>
    /// <returns>The names they are watched under, for <see cref="AnyPathChanged"/>.</returns>
    public List<string> TrackPaths(IEnumerable<string> paths)
    {
        var tracked = new List<string>();
        foreach (var path in paths ?? [])
        {
            var full = TransformPath(path);
            if (ObjectPath.TryResolvePath(this, full, out var segments) && segments.TrueForAll(segment => segment is string))
            {
                var name = TrackedName(segments);
                SetValue($"{PathTracker}.{name}", 0);
                tracked.Add(name);
            }
        }

        return tracked;
    }

    private bool TrackChange(string path, object? value)
    {
        if (!ObjectPath.TryResolvePath(this, path, out var segments) || segments.Count == 0)
        {
            return false;
        }

        // What the system keeps for itself is not watched.
        var isOwn = segments.Count > 1 && segments[1] is string second && second.StartsWith('_');
        if (!isOwn && segments.TrueForAll(segment => segment is string))
        {
            MarkChanged(TrackedName(segments));
            ObjectPath.ForEachProperty(value, (name, _) => MarkChanged($"{TrackedName(segments)}_{name.ToLowerInvariant()}"));
        }

        return true;
    }

    private void MarkChanged(string name)
    {
        var tracker = $"{PathTracker}.{name}";
        if (_dialogContext.ActiveDialog != null && TryGetValue<uint>(tracker, out _))
        {
            SetValue(tracker, GetValue<uint>(DialogPath.EventCounter));
        }
    }

    private static string TrackedName(List<object> segments) =>
        string.Join('_', segments.Select(segment => ((string)segment).ToLowerInvariant()));
}
