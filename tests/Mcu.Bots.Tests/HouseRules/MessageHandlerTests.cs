using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>A handler of messages or presses is its class and its line in <see cref="MessageHandlers"/>.</summary>
public sealed class MessageHandlerTests
{
    public static TheoryData<Type, IReadOnlyList<Type>> Lists => new()
    {
        { typeof(IResidentMessageHandler), MessageHandlers.OfResidents },
        { typeof(IResidentPressHandler), MessageHandlers.OfResidentPresses },
        { typeof(IConsentChoiceHandler), MessageHandlers.OfConsentChoices },
        { typeof(IStaffMessageHandler), MessageHandlers.OfStaff },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_handler_is_in_its_list_once(Type kind, IReadOnlyList<Type> list)
    {
        var handlers = kind.Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(kind));

        list.ShouldBe(handlers, ignoreOrder: true);
    }
}
