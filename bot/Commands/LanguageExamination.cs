using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Hosting.Doctor;

namespace VirtualAssistant.Bot.Commands;

/// <summary>Whether the language center loads its model, and understands.</summary>
internal sealed class LanguageExamination(IServiceProvider services, TimeProvider time) : IExamination
{
    private const string Subject = "Language";
    private const string Request = "remind me to call Luis at 6 pm";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Examine()]);

    private Finding Examine()
    {
        var began = time.GetTimestamp();
        try
        {
            var understanding = services.GetRequiredService<ILanguageCenter>().Understand(new Utterance
            {
                Turn = default,
                Conversation = ConversationId.On("doctor", "1"),
                Position = 1,
                Person = default,
                Kind = "message",
                Text = Request,
                SaidAt = time.GetUtcNow(),
                Activity = default,
            });
            return understanding.Is(Intents.ReminderCreate)
                ? Finding.Well(Subject, $"the model is loaded and understands, after {time.GetElapsedTime(began).TotalMilliseconds:0} ms")
                : Finding.Ill(Subject, $"'{Request}' is not understood. The program's own files are damaged: install it anew.");
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or InvalidDataException or DllNotFoundException or TypeInitializationException)
        {
            return Finding.Ill(Subject, $"The language model cannot be loaded ({failure.Message}). The program's own files are damaged: install it anew.");
        }
    }
}
