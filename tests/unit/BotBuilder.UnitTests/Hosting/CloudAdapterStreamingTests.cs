using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BotBuilder.UnitTests.Hosting;

public sealed class CloudAdapterStreamingTests : StreamingContract<CloudAdapter>
{
    protected override CloudAdapter CreateAdapter(IConfiguration configuration) => new(configuration);
}
