using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Requests.English;

/// <summary>Ways of asking for lists.</summary>
internal static class ListRules
{
    /// <summary>Heard only while a list is spoken of.</summary>
    private const double Whispered = 0.3;

    public static void AddTo(RuleList rules)
    {
        Lists(rules);
    }

    private static void Lists(RuleList rules)
    {
        const string mine = "[my|the|our|this|that]";
        const string onto = "to|on|onto|in|into|at";
        const string off = "from|off|of|out|on";
        const string add = "add|put|write|note|jot|stick|throw|include|append|get|place";
        const string take = "remove|delete|take|erase|drop|strike|scratch|clear|kick|get";
        const string begin = "create|make|start|begin|open|set [me|us] [up] a|an|another|my|the [new]";
        const string show = "show|read|open|see|view|display|check|tell|give|list|name|pull|get|say|bring|go";
        rules.Add(Intents.ListAdd, 0.97,
            $"{add} {{x}} [down|up] {onto} {mine} {{list}} [list] [too|also|as well]", $"{add} {{x}} [down|up] {onto} {mine} {{name}} list [too|also|as well]",
            $"{add} {{x}} [down|up] {onto} my|the|our|that|this list [too|also|as well]", $"{add} {{x}} {onto} {mine} list of {{name}}",
            $"{add} {onto} {mine} {{list}} [list] {{x}}",
            $"{onto} {mine} {{list}} [list] {add} {{x}}", $"i|we [also] need|want {{x}} on {mine} {{list}} [list]", $"i|we [also] need|want {{x}} on my|the|our list",
            $"{begin} {{name}} list with|containing|including {{x}}", $"{begin} {{list}} [list] with|containing|including {{x}}",
            $"{begin} list [called|named] {{name}} with|containing|including {{x}}",
            $"make sure {{x}} gets added to {mine} {{list}} [list]", $"i|we need|want to {add} {{x}} {onto} {mine} {{list}} [list]");
        rules.Add(Intents.ListShow, 0.97,
            $"what|whats [is|are|stuff|things|items|do|did|have|else|all|is there] [i|we|left] [have|put|got|write] [down] [still|currently|now] [on|in] {mine} {{list}} [list] [now|right now|today|please|again]",
            $"what|whats [is|are|stuff|things|items|do|did|have|else|all|is there] [i|we|left] [have|put|got|write] [down] [still|currently|now] on|in {mine} {{name}} list [now|right now|today|please|again]",
            "what|whats [is|are|do|did|have|else|all] [i|we|left] [have|put|got] [still|now] on|in my|the|our|that|this list [now|right now|today|please|again]",
            $"{show} [me|us] [out|up|over|back|to] [me] [all] [what is|whats|the items|everything|the things] [on|in] {mine} {{list}} [list] [for me|with me|to me|please|again|now]",
            $"{show} [me|us] [out|up|over|back] [all] [what is|whats|the items|everything] [on|in] {mine} {{name}} list [for me|with me|to me|please|again|now]",
            $"{show} [me|us] [what is|whats] [on] my|the|our list [please|again|now]",
            $"how many things|items are [there] [still|left] on {mine} {{list}} [list]", $"how many things|items are [there] [still|left] on {mine} {{name}} list",
            "how many things|items are [there] [still|left] on my|the|our list", $"{mine} {{list}} list [please]");
        rules.Add(Intents.ListShow, 0.95,
            $"is|are {{x}} [already|still|currently] on {mine} {{list}} [list]", $"do|did i|we [already|still] have|put {{x}} on {mine} {{list}} [list]",
            $"is|are {{x}} [already|still|currently] on my|the|our list", $"do|did i|we [already|still] have|put {{x}} on my|the|our list");
        rules.Add(Intents.ListShow, 0.9, "what [else] do i|we [still] need|have to buy|get [at the store|from the store]", "what is|whats [still] left to buy|get");
        rules.Add(Intents.ListAll, 0.97,
            "what|which lists [do i have|have i got|are there|do i keep|do we have|exist]", "[show|list|tell|give] [me] [all] [of] my|our lists [please]", "how many lists do i have",
            "what are [all] my lists", "do i have [any] lists", "[all] [my|our] lists");
        rules.Add(Intents.ListRemove, 0.97,
            $"{take} {{x}} {off} [of|from] {mine} {{list}} [list]", $"{take} {{x}} {off} [of|from] {mine} {{name}} list", $"{take} {{x}} {off} [of|from] my|the|our|that|this list",
            $"i|we (no longer|dont|do not) need|want {{x}} on {mine} {{list}} [list] [anymore|any more]", $"take off {{x}} from {mine} {{list}} [list]");
        rules.Add(Intents.ListTick, 0.97,
            $"check|tick|cross|mark off|out {{x}} on|from|off|in [of] {mine} {{list}} [list]", $"check|tick|cross|mark {{x}} [as] [off|out|done] on|from|off|in [of] {mine} {{list}} [list]",
            $"check|tick|cross|mark off|out {{x}} on|from|off|in [of] {mine} {{name}} list", $"check|tick|cross {{x}} off [of] {mine} {{name}} list",
            "check|tick|cross off|out {x} on|from my|the|our|that|this list", "check|tick|cross {x} off [of] my|the|our|that|this list",
            $"mark {{x}} [on {mine} {{list}} list] as bought|got");
        rules.Add(Intents.ListClear, 0.98,
            $"clear|empty|wipe|reset|nuke|blank [out] [all] {mine} [whole|entire] {{list}} list", $"clear|empty|wipe|reset|blank [out] {mine} {{name}} list",
            "clear|empty|wipe|reset|blank [out] my|the|our|that|this [whole|entire] list",
            $"{take} everything|all [of|the] [items|things|it] {off} [of|from] {mine} {{list}} [list]",
            $"{take} everything|all [of|the] [items|things|it] {off} [of|from] my|the|our|that|this list");
        rules.Add(Intents.ListAdd, Whispered, $"[and|also] {add} {{x}} {onto} it|them [too|also|as well]", $"[and|also] {add} {{x}} [too|also|as well]", "[and] {x} (too|also|as well)");
        rules.Add(Intents.ListRemove, Whispered, "[and|also] remove|delete {x} [too|also|as well]", "take {x} off [again]", "take off {x}");
        rules.Add(Intents.ListTick, Whispered,
            "check|tick|cross off|out {x}", "check|tick|cross {x} off|out", "mark {x} [as] done|bought", "[i|ive|we] [have] [just|already] bought|got|packed {x}", "{x} is|are [already|now] done|bought|packed");
        rules.Add(Intents.ListShow, Whispered, "[and] whats|what [is] [still] left|missing|open", "show|read it|them [again|to me]", "whats|what [is] on it [now]",
            "how many [things|items] are [there] [still|left] on it");
        rules.Add(Intents.ListCreate, 0.97,
            "create|make|start|begin|open|add|set [up] [me] [a|an|another] [new] list [called|named|for|with the name] {name}", "create|make|start|begin|open|add|set [up] [me] [a|an|another] new {name} list",
            "create|make|start|begin|open|set [up] [me] a|an|another [new] {name} list", "new list [called|named|for] {name}", "create|make|start [me] my {list} list", "create|make|start|begin|add|set [up] [me] a|an|another [new] list", "new list");
        rules.Add(Intents.ListRename, 0.98,
            $"rename {mine} {{list}} [list] to|into|as {{x}}", $"rename {mine} {{name}} list to|into|as {{x}}", "rename my|the|our|that|this list to|into|as {x}",
            $"change the name of {mine} {{list}} [list] to|into {{x}}", $"change the name of {mine} {{name}} list to|into {{x}}");
        rules.Add(Intents.ListRename, Whispered, "rename it|that|this to|into|as {x}", "rename it|that|this {x}");
        rules.Add(Intents.ListDelete, 0.98,
            $"delete|remove|drop|scrap|trash|throw [away|out] {mine} [whole|entire] {{list}} list [completely|entirely|altogether]", "delete|remove|drop|scrap|trash my|the|our {name} list [completely|entirely|altogether]",
            "delete|remove|drop|scrap [the|my|our] list [called|named] {name}", "delete|scrap|trash my|the|our|that|this list", $"get rid of {mine} {{list}} list");
    }
}
