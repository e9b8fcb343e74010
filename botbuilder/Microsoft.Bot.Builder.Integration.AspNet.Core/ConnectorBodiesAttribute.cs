using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Lets <see cref="ConnectorBodyBinder"/> read the bodies of a controller's actions, also of those a bot overrides.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ConnectorBodiesAttribute : Attribute, IControllerModelConvention
{
    private static readonly HashSet<Type> Bodies = [typeof(Activity), typeof(ConversationParameters), typeof(Transcript), typeof(AttachmentData)];

    public void Apply(ControllerModel controller)
    {
        foreach (var parameter in controller.Actions.SelectMany(action => action.Parameters).Where(parameter => Bodies.Contains(parameter.ParameterType)))
        {
            parameter.BindingInfo = new BindingInfo { BinderType = typeof(ConnectorBodyBinder), BindingSource = BindingSource.Custom };
        }
    }
}
