namespace Mcu.Fakes.Telegram;

/// <summary>Finds what a media field means: an upload, a file that is already here, or an address in the web.</summary>
internal sealed class Attachments(FileStore files)
{
    private const int MaxPhoto = 10 * 1024 * 1024;
    private const string Attach = "attach://";

    public FakeFile Resolve(Args args, string field, string kind) => args.Upload(field) is { } upload
        ? Stored(upload, kind)
        : Named(args, args.Text(field) ?? "", kind);

    public FakeFile Named(Args args, string name, string kind)
    {
        if (name.StartsWith(Attach, StringComparison.Ordinal))
        {
            return args.Upload(name[Attach.Length..]) is { } upload
                ? Stored(upload, kind)
                : throw ApiError.Bad($"there is no {name[Attach.Length..]} in the request");
        }

        if (files.Find(name) is { } known)
        {
            return known.Kind == kind ? known : throw ApiError.Bad($"can't use file of type {known.Kind} as {kind}");
        }

        return Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? files.Add(kind, Path.GetFileName(address.AbsolutePath), null, null)
            : throw ApiError.Bad("wrong file identifier/HTTP URL specified");
    }

    private FakeFile Stored(Upload upload, string kind)
    {
        if (upload.Bytes.Length == 0)
        {
            throw ApiError.Bad("file must be non-empty");
        }

        if (kind == "photo" && upload.Bytes.Length > MaxPhoto)
        {
            throw ApiError.Bad($"file of size {upload.Bytes.Length} bytes is too big for a photo; the maximum size is {MaxPhoto} bytes");
        }

        return files.Add(kind, upload.Name, kind == "photo" ? null : upload.Mime, upload.Bytes);
    }
}
