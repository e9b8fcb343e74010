using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Writes and reads the JSON objects of Newtonsoft.Json, so that a bot may go on putting its own into untyped places and asking for them.</summary>
/// <remarks>They are known by name, and looked for last: no turn of a bot that does without that package runs any of it.</remarks>
internal sealed class NewtonsoftJsonConverterFactory : JsonConverterFactory
{
    private const string Token = "Newtonsoft.Json.Linq.JToken";

    public static bool IsToken(object value) => BaseToken(value.GetType()) is not null;

    public override bool CanConvert(Type typeToConvert) => BaseToken(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private static Type? BaseToken(Type? type)
    {
        while (type is not null && type.FullName != Token)
        {
            type = type.BaseType;
        }

        return type;
    }

    private sealed class Converter<T> : JsonConverter<T>
        where T : class
    {
        private readonly Func<string, object> _parse = FindParse();

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            try
            {
                return _parse(document.RootElement.GetRawText()) as T
                    ?? throw new JsonException($"The JSON is no {typeof(T).Name}.");
            }
            catch (Newtonsoft.Json.JsonException exception)
            {
                throw new JsonException(exception.Message, exception);
            }
        }

        // An object or array tells its JSON; a single value tells its text, and what it is.
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (value is not IConvertible single)
            {
                using var document = JsonDocument.Parse(value.ToString()!);
                document.RootElement.WriteTo(writer);
                return;
            }

            switch (single.GetTypeCode())
            {
                case TypeCode.Empty or TypeCode.DBNull:
                    writer.WriteNullValue();
                    break;
                case TypeCode.Boolean:
                    writer.WriteBooleanValue(single.ToBoolean(CultureInfo.InvariantCulture));
                    break;
                case TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64:
                    writer.WriteNumberValue(single.ToInt64(CultureInfo.InvariantCulture));
                    break;
                case TypeCode.UInt64 or TypeCode.Decimal:
                    writer.WriteNumberValue(single.ToDecimal(CultureInfo.InvariantCulture));
                    break;
                case TypeCode.Single or TypeCode.Double when double.IsFinite(single.ToDouble(CultureInfo.InvariantCulture)):
                    writer.WriteNumberValue(single.ToDouble(CultureInfo.InvariantCulture));
                    break;
                case TypeCode.DateTime:
                    writer.WriteStringValue(single.ToDateTime(CultureInfo.InvariantCulture));
                    break;
                default:
                    writer.WriteStringValue(single.ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }

        // JObject and JArray have a Parse of their own; everything else is parsed as any token.
        private static Func<string, object> FindParse()
        {
            var parse = Parse(typeof(T)) ?? Parse(BaseToken(typeof(T))!)
                ?? throw new NotSupportedException($"{typeof(T)} cannot be made from JSON.");
            return parse.CreateDelegate<Func<string, object>>();
        }

        private static MethodInfo? Parse(Type type) =>
            type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly, [typeof(string)]);
    }
}
