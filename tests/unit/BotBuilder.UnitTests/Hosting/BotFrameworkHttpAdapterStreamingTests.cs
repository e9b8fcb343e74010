using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BotBuilder.UnitTests.Hosting;

public sealed class BotFrameworkHttpAdapterStreamingTests : StreamingContract<BotFrameworkHttpAdapter>
{
    protected override BotFrameworkHttpAdapter CreateAdapter(IConfiguration configuration) => new Configured(configuration);

    private sealed class Configured(IConfiguration configuration) : BotFrameworkHttpAdapter(configuration);
}
