using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Finds the handler of a resident's button by its verb. No two handlers have the same.</summary>
internal sealed class ResidentPressRouter(IReadOnlyList<IResidentPressHandler> handlers)
{
    private readonly Dictionary<string, IResidentPressHandler> _handlers = handlers
        .SelectMany(handler => handler.Verbs, (handler, verb) => (handler, verb))
        .ToDictionary(pair => pair.verb, pair => pair.handler, StringComparer.Ordinal);

    public Task Handle(ResidentPress press)
    {
        if (_handlers.TryGetValue(press.Verb, out var handler))
        {
            return handler.Handle(press);
        }

        press.MessageContext.Refuse(new Refusal("refusal.staff-button"));
        return Task.CompletedTask;
    }
}
