using System.Collections.Frozen;

namespace VirtualAssistant.LanguageCenter.Zones;

/// <summary>Names people use that the time zone database does not: large cities, states, abbreviations, countries whose main zone is meant.</summary>
internal static class Places
{
    private static readonly string[] UnitedStates =
        ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu"];

    private static readonly string[] Canada =
        ["America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Regina", "America/Halifax", "America/St_Johns"];

    private static readonly string[] Australia =
        ["Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Australia/Perth"];

    private static readonly string[] Mexico = ["America/Mexico_City", "America/Cancun", "America/Hermosillo", "America/Tijuana"];
    private static readonly string[] Brazil = ["America/Sao_Paulo", "America/Manaus", "America/Rio_Branco", "America/Noronha"];
    private static readonly string[] Indonesia = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

    private static readonly string[] Russia =
        ["Europe/Moscow", "Europe/Kaliningrad", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Kamchatka"];

    public static FrozenSet<string> Continents { get; } =
        new[] { "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific" }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<(string Name, string[] Zones)> Own =>
    [
        .. Cities.SelectMany(line => Expand(line)),
        ("us", UnitedStates), ("usa", UnitedStates), ("united states", UnitedStates), ("united states of america", UnitedStates), ("america", UnitedStates), ("the us", UnitedStates), ("the usa", UnitedStates),
        ("the united states", UnitedStates), ("the states", UnitedStates), ("canada", Canada), ("australia", Australia), ("mexico", Mexico), ("brazil", Brazil), ("indonesia", Indonesia), ("russia", Russia),
        ("ist", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]), ("cst", ["America/Chicago", "Asia/Shanghai"]), ("bst", ["Europe/London", "Asia/Dhaka"]),
        ("ast", ["America/Halifax", "Asia/Riyadh"]), ("gst", ["Asia/Dubai"]),
        ("florida", ["America/New_York", "America/Chicago"]), ("texas", ["America/Chicago", "America/Denver"]), ("tennessee", ["America/Chicago", "America/New_York"]), ("congo", ["Africa/Kinshasa", "Africa/Brazzaville", "Africa/Lubumbashi"]),
        ("korea", ["Asia/Seoul", "Asia/Pyongyang"]), ("kazakhstan", ["Asia/Almaty"]), ("mongolia", ["Asia/Ulaanbaatar", "Asia/Hovd"]),
    ];

    // One zone a line, then the names for it.
    private static readonly string[] Cities =
    [
        "Europe/Berlin: germany, deutschland, munich, munchen, hamburg, frankfurt, cologne, koln, stuttgart, dusseldorf, leipzig, dresden, bonn, nuremberg, hannover, hanover, cet, cest, mez, mesz, central european, central european time, central europe",
        "Europe/London: uk, united kingdom, britain, great britain, england, scotland, wales, northern ireland, manchester, birmingham, edinburgh, glasgow, liverpool, leeds, bristol, cardiff, belfast, cambridge, oxford, grossbritannien, schottland",
        "Europe/Dublin: cork, galway, republic of ireland",
        "Europe/Paris: lyon, marseille, toulouse, bordeaux, strasbourg, lille, frankreich, strassburg",
        "Europe/Madrid: spain, barcelona, valencia, seville, sevilla, malaga, bilbao, spanien",
        "Atlantic/Canary: canary islands, tenerife, gran canaria",
        "Europe/Lisbon: portugal, porto, wet, lissabon",
        "Europe/Rome: milan, milano, naples, turin, florence, venice, bologna, rom, italien, mailand, venedig, neapel, florenz",
        "Europe/Zurich: geneva, basel, bern, lausanne, schweiz, genf",
        "Europe/Vienna: wien, salzburg, graz, innsbruck, linz, osterreich",
        "Europe/Amsterdam: holland, the netherlands, rotterdam, the hague, utrecht, eindhoven, niederlande",
        "Europe/Brussels: antwerp, ghent, bruges, brussel, belgien",
        "Europe/Warsaw: krakow, cracow, gdansk, wroclaw, poznan, lodz, warschau, polen, krakau, danzig",
        "Europe/Prague: czechia, brno, prag, tschechien",
        "Europe/Stockholm: gothenburg, malmo, schweden",
        "Europe/Copenhagen: aarhus, kopenhagen, danemark",
        "Europe/Oslo: bergen, trondheim, norwegen",
        "Europe/Helsinki: tampere, turku, eet, eest, eastern european time",
        "Europe/Kyiv: ukraine, kiev, lviv, odesa, odessa, kharkiv",
        "Europe/Athens: thessaloniki, athen, griechenland",
        "Europe/Istanbul: turkiye, ankara, izmir",
        "Europe/Moscow: st petersburg, saint petersburg, msk, moskau",
        "Europe/Bucharest: cluj, bukarest",
        "Europe/Belgrade: novi sad",
        "Asia/Nicosia: cyprus",
        "Asia/Tashkent: uzbekistan",
        "America/New_York: eastern, eastern time, eastern standard time, eastern daylight time, us eastern, et, est, edt, nyc, new york city, ny, boston, washington, washington dc, dc, philadelphia, miami, atlanta, orlando, charlotte, pittsburgh, cleveland, baltimore, tampa, brooklyn, manhattan, new jersey, massachusetts, pennsylvania, virginia, north carolina, georgia usa, ohio, connecticut, maryland, east coast",
        "America/Chicago: central, central time, central standard time, central daylight time, us central, ct, cdt, dallas, houston, austin, san antonio, new orleans, minneapolis, st louis, saint louis, kansas city, nashville, memphis, milwaukee, illinois, wisconsin, minnesota, iowa, missouri, louisiana, alabama, oklahoma",
        "America/Denver: mountain, mountain time, mountain standard time, mountain daylight time, us mountain, mt, mst, mdt, salt lake city, albuquerque, colorado, utah, new mexico, montana, wyoming",
        "America/Phoenix: arizona, tucson",
        "America/Los_Angeles: pacific, pacific time, pacific standard time, pacific daylight time, us pacific, pt, pst, pdt, la, san francisco, sf, san diego, san jose, seattle, portland, las vegas, sacramento, oakland, silicon valley, california, nevada, washington state, oregon, west coast",
        "America/Anchorage: alaska, akst, akdt",
        "Pacific/Honolulu: hawaii, hst",
        "America/Toronto: ottawa, montreal, quebec, ontario",
        "America/Vancouver: british columbia",
        "America/Edmonton: calgary, alberta",
        "America/Halifax: nova scotia, atlantic time",
        "America/St_Johns: newfoundland",
        "America/Mexico_City: guadalajara, puebla",
        "America/Sao_Paulo: rio de janeiro, rio, brasilia, belo horizonte, curitiba, porto alegre, brt",
        "America/Argentina/Buenos_Aires: argentina",
        "America/Santiago: chile",
        "America/Bogota: medellin, cali",
        "America/Guayaquil: ecuador, quito",
        "Asia/Kolkata: mumbai, bombay, delhi, new delhi, bangalore, bengaluru, chennai, madras, hyderabad, pune, ahmedabad, indian standard time, neu delhi, kalkutta",
        "Asia/Karachi: lahore, islamabad, pkt",
        "Asia/Shanghai: china, beijing, peking, shenzhen, guangzhou, chengdu, hangzhou, wuhan, schanghai",
        "Asia/Hong_Kong: hkt",
        "Asia/Singapore: sgt, singapur",
        "Asia/Kuala_Lumpur: malaysia, penang",
        "Asia/Tokyo: osaka, kyoto, yokohama, nagoya, sapporo, jst, tokio",
        "Asia/Seoul: south korea, busan, kst",
        "Asia/Ho_Chi_Minh: hanoi, ho chi minh city, da nang",
        "Asia/Manila: the philippines, cebu, quezon city",
        "Asia/Jakarta: bandung, surabaya, wib",
        "Asia/Makassar: bali, denpasar, wita",
        "Asia/Dubai: uae, the uae, abu dhabi, united arab emirates",
        "Asia/Riyadh: jeddah, mecca",
        "Asia/Jerusalem: haifa",
        "Australia/Sydney: canberra, nsw, new south wales, aest, aedt",
        "Australia/Melbourne: victoria",
        "Australia/Brisbane: queensland, gold coast",
        "Australia/Adelaide: south australia, acst",
        "Australia/Perth: western australia, awst",
        "Australia/Hobart: tasmania",
        "Pacific/Auckland: new zealand, nz, wellington, christchurch, nzst, nzdt",
        "Africa/Johannesburg: cape town, durban, pretoria, sast, kapstadt",
        "Africa/Lagos: abuja",
        "Africa/Nairobi: mombasa",
        "Africa/Cairo: alexandria, kairo",
        "Africa/Casablanca: rabat, marrakesh, marrakech",
        "Etc/UTC: utc, gmt, z, zulu, coordinated universal time, universal time, greenwich mean time",
    ];

    private static IEnumerable<(string Name, string[] Zones)> Expand(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        string[] zones = [line[..colon]];
        return line[(colon + 2)..].Split(", ").Select(name => (name, zones));
    }
}
