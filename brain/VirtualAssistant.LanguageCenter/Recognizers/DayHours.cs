using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Hours of the day at which something repeats: spread over it, listed, or from one to another.</summary>
internal static class DayHours
{
    /// <summary>More often is not a matter of hours.</summary>
    public const int Most = 6;

    private const int BeginOfWork = 9;
    private const int EndOfWork = 17;

    public delegate bool TimeReader(Words words, int at, out int end, out TimeReference time);

    /// <summary>Hours of a waking day with about as much time between them.</summary>
    /// <param name="times">2 to <see cref="Most"/>.</param>
    public static ImmutableArray<int> Spread(int times) => times switch
    {
        2 => [9, 18],
        3 => [9, 13, 18],
        4 => [9, 12, 15, 18],
        5 => [8, 11, 14, 17, 20],
        _ => [8, 10, 12, 14, 16, 18],
    };

    /// <summary>"at 9, 13 and 18": as many times as were announced, all at one minute of the hour.</summary>
    /// <param name="first">The first of them.</param>
    public static bool TryList(Words words, int at, int count, TimeReader read, out int end, out ImmutableArray<int> hours, out TimeReference first)
    {
        var found = ImmutableArray.CreateBuilder<int>(count);
        (end, hours, first) = (at, [], new TimeReference(0, 0, 0, HalfDay.Said));
        for (var next = SkipJoints(words, at); found.Count < count && read(words, next, out var timeEnd, out var time); next = SkipJoints(words, timeEnd))
        {
            var hour = time.MostLikely.Hour;
            if (found.Count > 0 && (time.Minute != first.Minute || found.Contains(hour)))
            {
                return false;
            }

            first = found.Count == 0 ? time : first;
            found.Add(hour);
            end = timeEnd;
        }

        hours = [.. found.Order()];
        return found.Count == count;
    }

    /// <summary>"between 9 and 5", "from 8 am to 8 pm", "during work hours": the full hours in it.</summary>
    /// <param name="withLast">Whether it may happen at the last hour itself, or only before it.</param>
    public static bool TryWindow(Words words, int at, bool withLast, Culture culture, TimeReader read, out int end, out ImmutableArray<int> hours)
    {
        if (culture.IsWorkingHours(words, at, out end))
        {
            hours = [.. Enumerable.Range(BeginOfWork, EndOfWork - BeginOfWork + (withLast ? 1 : 0))];
            return true;
        }

        (end, hours) = (at, []);
        if (!culture.OpensRange(words[at]) || !read(words, at + 1, out var middle, out var from) || !culture.JoinsRange(words, middle, words[at])
            || !read(words, middle + 1, out end, out var to) || from.Minute != 0 || to.Minute != 0)
        {
            return false;
        }

        var first = from.MostLikely.Hour;
        var last = to.IsAmbiguous ? (to.Hour % 12) + (to.Hour % 12 > first ? 0 : 12) : to.Hour;
        last = withLast ? last : last - 1;
        hours = last > first ? [.. Enumerable.Range(first, last - first + 1)] : [];
        return !hours.IsEmpty;
    }

    private static int SkipJoints(Words words, int at)
    {
        while (words[at] is "," or "and" or "und" or "at" or "um" or "&")
        {
            at++;
        }

        return at;
    }
}
