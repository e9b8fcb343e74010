namespace VirtualAssistant.LanguageCenter.Training;

/// <param name="Data">The folder of CLINC150.</param>
/// <param name="Skills">The folder under which the skills' examples lie.</param>
/// <param name="Output">Where the model is written; its card is written beside it.</param>
internal sealed record TrainArguments(string Data, string Skills, string Output)
{
    public const string Usage = """
        Trains the intent model. From the root of the repository:
          dotnet run -c Release --project brain/VirtualAssistant.LanguageCenter.Training -- DATA [--skills FOLDER] [--out FILE]
            DATA      the folder of CLINC150: train.tsv, oos_train_plus.tsv, val.tsv, oos_val.tsv, test.tsv, oos_test.tsv
            --skills  where the skills' examples.txt lie; dialogs/VirtualAssistant.Dialogs/Skills without it
            --out     the model; brain/VirtualAssistant.LanguageCenter/Classification/intents.onnx without it
        """;

    /// <returns>Null when they are wrong.</returns>
    public static TrainArguments? Parse(string[] args)
    {
        if (args is not [var data, .. var options] || !Directory.Exists(data) || options.Length % 2 != 0)
        {
            return null;
        }

        var arguments = new TrainArguments(
            data, "dialogs/VirtualAssistant.Dialogs/Skills", "brain/VirtualAssistant.LanguageCenter/Classification/intents.onnx");
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--skills", var folder] when Directory.Exists(folder):
                    arguments = arguments with { Skills = folder };
                    break;
                case ["--out", var file]:
                    arguments = arguments with { Output = file };
                    break;
                default:
                    return null;
            }
        }

        return arguments;
    }
}
