namespace Mcu.Fakes.Telegram;

/// <summary>Locations and contacts.</summary>
internal static class PlaceJson
{
    public static byte[] Of(double lat, double lon) => Json.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("latitude", lat);
        json.WriteNumber("longitude", lon);
        json.WriteEndObject();
    });

    public static byte[] Contact(FakeUser user, string phone) => Json.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("phone_number", phone);
        json.WriteString("first_name", user.FirstName);
        json.WriteNumber("user_id", user.Id);
        json.WriteEndObject();
    });
}
