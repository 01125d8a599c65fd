using System.Buffers.Binary;
using System.Text;
using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels;

/// <summary>The telephone writes into each picture where it was taken; whoever gets the picture from us does not learn it.</summary>
public sealed class PicturePlaceTests
{
    private static readonly byte[] Latitude = "55.75.17"u8.ToArray();
    private static readonly byte[] Date = "2026:11:09 10:00:00\0"u8.ToArray();

    [Theory]
    [InlineData("jpeg", false)]
    [InlineData("jpeg", true)]
    [InlineData("png", true)]
    [InlineData("webp", false)]
    [InlineData("tiff", true)]
    public async Task The_place_is_erased_and_all_else_stays(string kind, bool big)
    {
        var picture = Picture(kind, Tiff(big));

        var left = await Leaves(picture);

        left.Length.ShouldBe(picture.Length);
        left.AsSpan().IndexOf(Latitude).ShouldBe(-1);
        left.AsSpan().IndexOf(Date).ShouldBeGreaterThan(0, "the date stays");
        left.AsSpan().IndexOf("points of the picture"u8).ShouldBe(picture.AsSpan().IndexOf("points of the picture"u8));
    }

    [Fact]
    public async Task The_place_in_the_words_of_an_editor_is_erased_too()
    {
        var words = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:Description exif:GPSLatitude='55,45N'/></x:xmpmeta>";
        var left = await Leaves(Picture("jpeg", [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(words)], exif: false));
        Encoding.UTF8.GetString(left).ShouldNotContain("GPSLatitude");
    }

    [Fact]
    public async Task The_sums_of_a_png_are_right_afterwards()
    {
        var left = await Leaves(Picture("png", Tiff(big: true)));
        var length = (int)BinaryPrimitives.ReadUInt32BigEndian(left.AsSpan(8));
        BinaryPrimitives.ReadUInt32BigEndian(left.AsSpan(16 + length)).ShouldBe(PngSum.Of(left.AsSpan(12, length + 4)));
        PngSum.Of("IEND"u8).ShouldBe(0xAE426082);
    }

    [Fact]
    public async Task A_damaged_picture_leaves_as_it_came()
    {
        var random = new Random(5);
        foreach (var kind in new[] { "jpeg", "png", "webp", "tiff" })
        {
            for (var i = 0; i < 2_000; i++)
            {
                var picture = Picture(kind, Tiff(i % 2 == 0));
                picture[random.Next(picture.Length)] = (byte)random.Next(256);
                picture[random.Next(picture.Length)] = 0xFF;
                var cut = picture[..random.Next(picture.Length)];
                (await Leaves(cut)).Length.ShouldBe(cut.Length);
                (await Leaves(picture)).Length.ShouldBe(picture.Length);
            }
        }
    }

    [Fact]
    public async Task What_is_no_picture_is_not_touched()
    {
        var picture = Picture("jpeg", Tiff(big: true));
        (await Leaves(picture, new FileRef(FileKind.Document, "web", "1", "письмо.pdf", MediaType: "application/pdf"))).ShouldBe(picture);
    }

    private static async Task<byte[]> Leaves(byte[] picture, FileRef? file = null)
    {
        var keeper = new PlacelessPictures(new Shelf(picture));
        await using var left = (await keeper.OpenFile(file ?? new FileRef(FileKind.Photo, "web", "1"), CancellationToken.None))!;
        using var bytes = new MemoryStream();
        await left.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static byte[] Picture(string kind, byte[] about, bool exif = true) => kind switch
    {
        "jpeg" => [0xFF, 0xD8, 0xFF, 0xE1, .. Big16(about.Length + (exif ? 8 : 2)), .. exif
            ? "Exif\0\0"u8 : [], .. about, 0xFF, 0xDA, 0, 2, .. "points of the picture"u8, 0xFF, 0xD9],
        "png" => [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("eXIf", about), .. Chunk("IDAT", "points of the picture"u8)],
        "webp" => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Part("VP8 ", "points of the picture"u8), .. Part("EXIF", about)],
        _ => [.. about, .. "points of the picture"u8],
    };

    /// <summary>A list with a date and a list of the place, as telephones write them.</summary>
    private static byte[] Tiff(bool big)
    {
        byte[] N16(int n) => big ? Big16(n) : [(byte)n, (byte)(n >> 8)];
        byte[] N32(int n) => big ? [0, 0, .. Big16(n)] : [(byte)n, (byte)(n >> 8), 0, 0];
        byte[] Line(int tag, int kind, int count, int value) => [.. N16(tag), .. N16(kind), .. N32(count), .. N32(value)];
        const int Date1 = 38, Place = 58, Value = 76;
        return
        [
            .. big ? "MM\0*"u8 : "II*\0"u8, .. N32(8), .. N16(2), .. Line(0x0132, 2, 20, Date1), .. Line(0x8825, 4, 1, Place), .. N32(0),
            .. Date, .. N16(1), .. Line(2, 5, 1, Value), .. N32(0), .. Latitude,
        ];
    }

    private static byte[] Big16(int n) => [(byte)(n >> 8), (byte)n];

    private static byte[] Chunk(string type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, PngSum.Of(body));
        return [0, 0, .. Big16(data.Length), .. body, .. sum];
    }

    private static byte[] Part(string type, ReadOnlySpan<byte> data) =>
        [.. Encoding.ASCII.GetBytes(type), (byte)data.Length, 0, 0, 0, .. data, .. data.Length % 2 == 1 ? new byte[1] : []];

    private sealed class Shelf(byte[] bytes) : IFileStore
    {
        public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => Task.FromResult<Stream?>(new MemoryStream(bytes));
    }
}
