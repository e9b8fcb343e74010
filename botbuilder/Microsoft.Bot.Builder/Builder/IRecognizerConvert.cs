namespace Microsoft.Bot.Builder;

/// <summary>Can be filled from a <see cref="RecognizerResult"/>.</summary>
public interface IRecognizerConvert
{
    void Convert(dynamic result);
}
