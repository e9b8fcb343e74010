namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds known words in an utterance.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices by value, action title or synonym.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        options ??= new FindChoicesOptions();
        var names = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            if (!options.NoValue && choice.Value != null)
            {
                names.Add(new SortedValue { Value = choice.Value, Index = index });
            }

            if (!options.NoAction && choice.Action?.Title is { } title)
            {
                names.Add(new SortedValue { Value = title, Index = index });
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                names.Add(new SortedValue { Value = synonym, Index = index });
            }
        }

        return FindValues(utterance, names, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Text = found.Text,
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>Finds values word by word: the best match first takes its words, and what is left is searched on.</summary>
    /// <returns>In the order they stand in the utterance, each value at most once and no two overlapping.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        var tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenize(utterance, options.Locale);
        var matches = new List<ModelResult<FoundValue>>();
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            if (string.IsNullOrWhiteSpace(value.Value))
            {
                continue;
            }

            var searched = tokenize(value.Value.Trim(), options.Locale);
            var startAt = 0;
            while (searched.Count > 0 && startAt < tokens.Count && Match(tokens, searched, startAt, value, options) is { } match)
            {
                startAt = match.Resolution.Index + 1; // Index and End stand for tokens until the matches are chosen.
                matches.Add(Named(match, value));
            }
        }

        // Words alone do not tell "C" from "C++": of equal matches the one that stands there literally wins, the longest first.
        var ranked = matches
            .OrderByDescending(match => match.Resolution.Score)
            .ThenByDescending(match => utterance.Contains(match.Resolution.Value, StringComparison.OrdinalIgnoreCase) ? match.Resolution.Value.Length : 0);
        return Choose(ranked, utterance, tokens);
    }

    private static ModelResult<FoundValue> Named(ModelResult<FoundValue> match, SortedValue value)
    {
        match.Resolution.Index = value.Index;
        return match;
    }

    private static ModelResult<FoundValue>? Match(
        List<Token> tokens, List<Token> searched, int startAt, SortedValue value, FindValuesOptions options)
    {
        var matched = 0;
        var deviation = 0;
        var first = -1;
        var last = -1;
        foreach (var token in searched)
        {
            var position = tokens.FindIndex(startAt, candidate => candidate.Normalized == token.Normalized);
            if (position < 0)
            {
                continue;
            }

            var distance = matched > 0 ? position - startAt : 0;
            if (distance > options.MaxTokenDistance)
            {
                continue;
            }

            matched++;
            deviation += distance;
            startAt = position + 1;
            first = first < 0 ? position : first;
            last = position;
        }

        if (matched == 0 || (matched < searched.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        // "second from last" for "second last" is nearly right; "last" alone is half right.
        var completeness = (float)matched / searched.Count;
        var accuracy = (float)matched / (matched + deviation);
        return new ModelResult<FoundValue>
        {
            Start = first,
            End = last,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = last, Score = completeness * accuracy },
        };
    }

    private static List<ModelResult<FoundValue>> Choose(IEnumerable<ModelResult<FoundValue>> matches, string utterance, List<Token> tokens)
    {
        var results = new List<ModelResult<FoundValue>>();
        var found = new HashSet<int>();
        var used = new HashSet<int>();
        foreach (var match in matches)
        {
            var span = Enumerable.Range(match.Start, match.End - match.Start + 1);
            if (found.Contains(match.Resolution.Index) || span.Any(used.Contains))
            {
                continue;
            }

            found.Add(match.Resolution.Index);
            used.UnionWith(span);
            match.Start = tokens[match.Start].Start;
            match.End = tokens[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            results.Add(match);
        }

        results.Sort((a, b) => a.Start.CompareTo(b.Start));
        return results;
    }
}
