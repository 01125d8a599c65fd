using Mcu.Workflow.Understanding;

namespace Mcu.Workflow.Tests.Understanding;

public class AddressFinderTests
{
    [Theory]
    [InlineData("Яма на ул. Ленина, 5", "ул. Ленина, 5")]
    [InlineData("яма ул.Ленина 5", "ул.Ленина 5")]
    [InlineData("улица Мира д. 3 кв 5", "улица Мира д. 3")]
    [InlineData("улица Мира, дом 3, квартира 5", "улица Мира, дом 3")]
    [InlineData("яма на Ленина, 5", "Ленина, 5")]
    [InlineData("Ленина 5 не горит фонарь", "Ленина 5")]
    [InlineData("Ленина 5-12", "Ленина 5")]
    [InlineData("пр-т Победы 12/1, двор", "пр-т Победы 12/1")]
    [InlineData("мкр. Южный, дом 4", "мкр. Южный, дом 4")]
    [InlineData("село Троица, ул. Садовая 3", "село Троица, ул. Садовая 3")]
    [InlineData("возле дома 7 по улице Мира", "дома 7 по улице Мира")]
    [InlineData("у дома № 7 по ул. Карла Маркса", "дома № 7 по ул. Карла Маркса")]
    [InlineData("г. Курск, ул. Союзная д. 71Б", "г. Курск, ул. Союзная д. 71Б")]
    [InlineData("Ленинский проспект, 100", "Ленинский проспект, 100")]
    [InlineData("Ленинский проспект дом 100 корпус 2", "Ленинский проспект дом 100 корпус 2")]
    [InlineData("на улице 50 лет Октября, 4", "улице 50 лет Октября, 4")]
    [InlineData("ул. 8 Марта, 12", "ул. 8 Марта, 12")]
    [InlineData("ул. К. Маркса, 69", "ул. К. Маркса, 69")]
    [InlineData("1-я Садовая улица, дом 9", "1-я Садовая улица, дом 9")]
    [InlineData("проспект Дружбы дом 19Д", "проспект Дружбы дом 19Д")]
    [InlineData("ул ленина 5", "ул ленина 5")]
    [InlineData("ул. садовая д 5", "ул. садовая д 5")]
    [InlineData("переулок Южный, 15", "переулок Южный, 15")]
    [InlineData("пер. Южный, 15", "пер. Южный, 15")]
    [InlineData("бульвар Победы 3", "бульвар Победы 3")]
    [InlineData("набережная Кутузова, 8", "набережная Кутузова, 8")]
    [InlineData("наб. Кутузова, д. 8", "наб. Кутузова, д. 8")]
    [InlineData("шоссе Энтузиастов, 31", "шоссе Энтузиастов, 31")]
    [InlineData("на площади Ленина, 1", "площади Ленина, 1")]
    [InlineData("деревня Ивановка, дом 3", "деревня Ивановка, дом 3")]
    [InlineData("по улице Розы Люксембург нет света", "улице Розы Люксембург")]
    [InlineData("Не чистят улицу Лесную", "улицу Лесную")]
    [InlineData("в селе Троица нет воды", "селе Троица")]
    [InlineData("Розы Люксембург 14а", "Розы Люксембург 14а")]
    [InlineData("Караваевская 10, лифт", "Караваевская 10")]
    [InlineData("Садовая, д. 15, лит. А", "Садовая, д. 15, лит. А")]
    [InlineData("Светлая ул., 3", "Светлая ул., 3")]
    [InlineData("Во дворе Гагарина 12 мусор", "Гагарина 12")]
    [InlineData("Школьная 5", "Школьная 5")]
    [InlineData("Октябрьская, 17", "Октябрьская, 17")]
    [InlineData("на Центральной 8 темно", "Центральной 8")]
    public void A_place_is_found_without_the_flat(string text, string place) => AddressFinder.Find(text).ShouldBe(place);

    [Theory]
    [InlineData("Не горит свет в 5 подъезде")]
    [InlineData("Это было 12 марта")]
    [InlineData("Заплатила 5 тысяч рублей")]
    [InlineData("Звоните 8 910 123-45-67")]
    [InlineData("Мария 89101234567")]
    [InlineData("Мария 8 910 123 45 67")]
    [InlineData("Приходил в 12:30")]
    [InlineData("Вода 15 градусов")]
    [InlineData("Ждала 40 минут")]
    [InlineData("Автобус 87 не пришёл")]
    [InlineData("Школа 5 закрыта")]
    [InlineData("Квартира 12")]
    [InlineData("Батареи холодные 3 дня")]
    [InlineData("Проблема 2 года")]
    [InlineData("Секция 11, лифт")]
    [InlineData("")]
    [InlineData("Здравствуйте! Когда уберут мусор?")]
    [InlineData("Дата 12.03.2026")]
    [InlineData("На улице темно")]
    [InlineData("Мешает проезду машин")]
    [InlineData("В 2021 г. После этого ничего")]
    [InlineData("Разбиты 2 окна")]
    public void What_is_no_place_is_not_taken_for_one(string text) => AddressFinder.Find(text).ShouldBeNull();

    [Fact]
    public void A_long_text_of_capitals_and_numbers_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("Аа Бб-Вв 12 ул Ленина ", 3000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        AddressFinder.Find(text);
        AddressFinder.Find(new string('А', 65_536));
        AddressFinder.Find(string.Concat(Enumerable.Repeat("Аа", 30_000)));
        clock.Elapsed.TotalSeconds.ShouldBeLessThan(2);
    }
}
