using System.Globalization;
using System.Text;
using VirtualAssistant.Fuzz;

// dotnet run --project tests/fuzz -- [seconds] [seed]
var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
Console.WriteLine($"seed {seed}");
var door = new Door();
var random = new Random(seed);
var begin = TimeProvider.System.GetTimestamp();
var statuses = new SortedDictionary<int, long>();
while (TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(seconds))
{
    var body = Damage.Of(random);
    var (status, failure) = await door.KnockAsync(body);
    statuses[status] = statuses.GetValueOrDefault(status) + 1;
    if (failure is not null || status is not (200 or 400 or 401 or 413 or 415 or 501))
    {
        Console.Error.WriteLine($"{status} for {Encoding.UTF8.GetString(body)}\n{Convert.ToBase64String(body)}\n{failure}");
        return 1;
    }
}

Console.WriteLine(string.Join(", ", statuses.Select(entry => $"{entry.Value} x {entry.Key}")));
return 0;
