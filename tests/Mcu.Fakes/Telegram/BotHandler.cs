using System.Collections.Concurrent;

namespace Mcu.Fakes.Telegram;

/// <summary>One request from the door to the answer: token, ordered fault, fields, method.</summary>
internal sealed class BotHandler(World world, BotMethods methods, Polling polling, Faults faults)
{
    private const string FilePrefix = "/file/bot";
    private const string Prefix = "/bot";
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnknownFields _unknown = new();

    public IReadOnlyDictionary<string, int> Requests => _requests;

    public IReadOnlyCollection<string> UnknownFields => _unknown.All;

    public Task Serve(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Method(context, path);
        }

        return path.StartsWith(FilePrefix, StringComparison.Ordinal) ? File(context, path) : next(context);
    }

    private async Task Method(HttpContext context, string path)
    {
        try
        {
            var (token, method) = Split(path, Prefix.Length);
            var fault = token == world.Options.Token ? faults.Take(method) : null;
            var reply = fault?.Kind == FaultKind.Fail ? Reply.ServerFault(fault.Value) : await Answer(context, token, method, fault);
            if (fault?.Kind == FaultKind.LoseAnswer)
            {
                context.Abort();
                return;
            }

            await Write(context, fault?.Kind == FaultKind.StrangeAnswer ? reply.WithUnknownOrigin() : reply);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The client has gone, or sent what is no HTTP: nobody is left to answer.
            context.Abort();
        }
    }

    private async Task File(HttpContext context, string path)
    {
        var (token, name) = Split(path, FilePrefix.Length);
        var file = token == world.Options.Token && faults.Take("file") is null ? world.Files.AtPath(name) : null;
        if (file is null)
        {
            await Write(context, Reply.Failed(new ApiError(404, "Not Found")));
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = file.Size;
        await context.Response.Body.WriteAsync(file.Bytes ?? new byte[file.Size], context.RequestAborted);
    }

    private async Task<Reply> Answer(HttpContext context, string token, string method, Fault? fault)
    {
        try
        {
            if (token != world.Options.Token)
            {
                throw new ApiError(401, "Unauthorized");
            }

            _requests.AddOrUpdate(method, 1, static (_, count) => count + 1);
            await Suffer(fault, context.RequestAborted);
            return await Run(context, method);
        }
        catch (ApiError refusal)
        {
            return Reply.Failed(refusal);
        }
    }

    private async Task Suffer(Fault? fault, CancellationToken aborted)
    {
        if (fault?.Kind == FaultKind.RetryAfter)
        {
            world.Limiter.Order(fault.Value);
            throw ApiError.TooMany(fault.Value);
        }

        if (fault?.Kind == FaultKind.Hang)
        {
            await faults.Hold(aborted);
        }
    }

    private async Task<Reply> Run(HttpContext context, string method)
    {
        if (!Spec.All.TryGetValue(method, out var spec))
        {
            throw new ApiError(404, "Not Found: method not found");
        }

        using var args = await ArgsReader.Read(context.Request);
        SpecCheck.Check(spec, args, _unknown);
        return methods.Find(method) is { } run ? run(args) : await polling.Poll(args, context.RequestAborted);
    }

    private static (string Token, string Tail) Split(string path, int prefix)
    {
        var slash = path.IndexOf('/', prefix);
        return slash < 0 ? (path[prefix..], "") : (path[prefix..slash], path[(slash + 1)..]);
    }

    private static async Task Write(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        await context.Response.BodyWriter.WriteAsync(reply.Body, context.RequestAborted);
    }
}
