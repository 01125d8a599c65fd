namespace Mcu.Workflow.Tests.Regulations;

/// <summary>
/// What a decree names: its posts with the unit and the roles of each, post | unit | roles | rights that the decree's own words ask for.
/// </summary>
internal static class DecreeTable
{
    public const string Severskiy = """
        заместитель главы по внутренней политике | | curator | route, place, control
        руководитель МЦУ | | head | lead-mcu
        начальник управления делопроизводства | Управление делопроизводства | coordinator-messages | route, register
        начальник управления по связям с общественностью | Управление по связям с общественностью | coordinator-open-sources | route, place
        начальник управления архитектуры | Управление архитектуры | unit-head |
        заместитель главы по ЖКХ | Управление жилищно-коммунального хозяйства | unit-head | lead-unit
        заместитель главы – начальник финансового управления | Финансовое управление | unit-head | lead-unit
        заместитель начальника управления информатизации | Управление информатизации | admin | invite, see-faults
        заместитель главы – контроль за выполнением постановления | | controller | see-statistics
        """;

    public const string UstKubinskiy = """
        глава округа | | head | route, lead-mcu
        начальник отдела информационных технологий и защиты информации | Отдел информационных технологий и защиты информации | admin, executor | register, place, execute
        специалист по связям с общественностью отдела информационных технологий и защиты информации | Отдел информационных технологий и защиты информации | executor | execute
        первый заместитель главы | | executor | execute
        заместитель главы | | executor | execute
        заместитель главы – начальник отдела культуры, туризма и молодежи | Отдел культуры, туризма и молодежи | unit-head, executor | execute
        управляющий делами | | executor | execute
        начальник управления образования | Управление образования | unit-head, executor | execute
        начальник управления имущественных отношений | Управление имущественных отношений | unit-head, executor | execute
        начальник финансового управления | Финансовое управление | unit-head, executor | execute
        начальник отдела обеспечения деятельности и кадровой работы | Отдел обеспечения деятельности и кадровой работы | unit-head, executor | execute
        начальник отдела коммунальной инфраструктуры | Отдел коммунальной инфраструктуры | unit-head, executor | execute
        начальник отдела экономики, отраслевого развития и контроля | Отдел экономики, отраслевого развития и контроля | unit-head, executor | execute
        начальник юридического отдела | Юридический отдел | unit-head, executor | execute
        начальник архивного отдела | Архивный отдел | unit-head, executor | execute
        начальник отдела гражданской обороны и чрезвычайных ситуаций | Отдел гражданской обороны и чрезвычайных ситуаций | unit-head, executor | execute
        начальник отдела организационной работы | Отдел организационной работы | unit-head, executor | execute
        начальник отдела физической культуры и спорта | Отдел физической культуры и спорта | unit-head, executor | execute
        начальник отдела тарифного регулирования и закупок | Отдел тарифного регулирования и закупок | unit-head, executor | execute
        начальник территориального отдела | Территориальные отделы | unit-head, executor | execute
        директор муниципального учреждения | Подведомственные учреждения | unit-head, executor | execute
        директор муниципального предприятия | Муниципальные предприятия | unit-head, executor | execute
        """;

    public const string Reftinskiy = """
        заместитель главы администрации | | curator |
        начальник муниципально-правового отдела | Муниципально-правовой отдел | head | lead-mcu, control
        ведущий специалист муниципально-правового отдела | Муниципально-правовой отдел | admin, secretary | register, receptions
        специалист по связям с общественностью МКУ «Управление заказчика» | МКУ «Управление заказчика» | member |
        """;

    public const string Petropavlovskoe = """
        глава поселения | | settlement-head | invite
        заместитель главы поселения | | coordinator, block-owner | invite, approve, lead-unit
        начальник общего отдела | Общий отдел | head, block-lead | lead-mcu
        специалист по проведению аукционов | Общий отдел | admin | see-faults, place
        руководитель блока ЖКХ и благоустройства | Блок ЖКХ и благоустройства | block-lead | route, lead-unit
        руководитель блока дорог и транспорта | Блок дорог и транспорта | block-lead | route, lead-unit
        руководитель блока земли и имущества | Блок земли и имущества | block-lead | route, lead-unit
        руководитель блока социальных вопросов и культуры | Блок социальных вопросов и культуры | block-lead | route, lead-unit
        """;

    public const string Sosnovoborsk = """
        координатор МЦУ от центра управления регионом | | cur-coordinator | see-statistics
        куратор МЦУ | | curator |
        руководитель МЦУ | | head | lead-mcu
        ответственный за ПОС | Отдел по работе с обращениями | pos-officer | route, invite, execute
        ответственный за «Инцидент Менеджмент» | Отдел по работе с обращениями | im-officer | route, execute
        ответственный за информационную политику | Отдел по работе с обращениями | info-officer | place
        ответственный за направление «Образование» | Управление образования | block-owner | approve, lead-unit
        ответственный за направление «Социальная защита» | Отдел социальной защиты | block-owner | approve, lead-unit
        ответственный за направление ЖКХ | Отдел жилищно-коммунального хозяйства | block-owner | approve, lead-unit
        ответственный за направление «ТКО» | Специалисты по обращению с отходами | block-owner | approve, lead-unit
        ответственный за направление «Дороги» | Отдел дорожного хозяйства и благоустройства | block-owner | approve, lead-unit
        ответственный за направление «Транспорт» | Специалисты по транспорту | block-owner | approve, lead-unit
        ответственный за направление «Энергетика» | Специалисты по энергетике | block-owner | approve, lead-unit
        заместитель главы по общественно-политической работе | | controller | see-statistics
        """;
}
