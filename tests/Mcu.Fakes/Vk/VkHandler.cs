using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>
/// One request from the door to the answer: ordered fault, key, fields, method; and the long poll, uploads and files beside it.
/// </summary>
internal sealed class VkHandler(VkWorld world, VkMethods methods, VkUploadServer uploads, VkLongPoll longPoll, Faults faults)
{
    private const string Methods = "/method/";
    private const string FilesPath = "/files/";
    private const string Redirects = "/redirect/";
    private readonly VkSpec _spec = new();
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Requests => _requests;

    public async Task Serve(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        try
        {
            await (path switch
            {
                _ when path.StartsWith(Methods, StringComparison.Ordinal) => Method(context, path[Methods.Length..]),
                VkLongPoll.Path => Faulty(context, VkLongPoll.Name, () => longPoll.Poll(context)),
                _ when uploads.Owns(path) => Faulty(context, "upload", async () => (await uploads.Take(context)).ToJsonString()),
                _ when path.StartsWith(FilesPath, StringComparison.Ordinal) => File(context, path[FilesPath.Length..]),
                _ when path.StartsWith(Redirects, StringComparison.Ordinal) => Redirect(context, path[Redirects.Length..]),
                _ => next(context),
            });
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The client has gone: nobody is left to answer.
            context.Abort();
        }
    }

    private Task Method(HttpContext context, string method) => Faulty(context, method, async () =>
    {
        _requests.AddOrUpdate(method, 1, static (_, count) => count + 1);
        var args = await VkArgs.Read(context.Request);
        try
        {
            Check(context, method, args);
            return new JsonObject { ["response"] = methods.Run(method, args) }.ToJsonString();
        }
        catch (VkError no)
        {
            if (no.Code is 911 or 914)
            {
                world.Violated($"{method}: {no.Message}");
            }

            return Error(no);
        }
    });

    private void Check(HttpContext context, string method, VkArgs args)
    {
        if (context.Request.QueryString.HasValue)
        {
            world.Violated($"{method}: the key and people's words do not belong into an address");
        }

        var token = args.Text("access_token");
        var ofPerson = token == world.Options.PageToken && world.Options.PageToken.Length > 0;
        if (!ofPerson && token != world.Options.Token)
        {
            throw new VkError(5, "User authorization failed: invalid access_token");
        }

        if (!_spec.Knows(method) || args.Text("v") != "5.199")
        {
            throw new VkError(_spec.Knows(method) ? 8 : 3, "Invalid request: method or version");
        }

        world.Spend(ofPerson);
        if (!_spec.Takes(method, ofPerson ? "user" : "group"))
        {
            world.Violated($"{method}: not with this kind of key");
            throw new VkError(27, "Group authorization failed: method is unavailable with group auth");
        }

        if (_spec.Check(method, args) is { } wrong)
        {
            world.Violated($"{method}: {wrong}");
            throw VkError.Param(wrong);
        }
    }

    /// <summary>
    /// What was ordered happens: a gateway's page, an error of the API, a hang, an answer lost after all was carried out.
    /// </summary>
    private async Task Faulty(HttpContext context, string name, Func<Task<string>> answer)
    {
        var fault = faults.Take(name);
        if (fault?.Kind == FaultKind.Hang)
        {
            await faults.Hold(context.RequestAborted);
        }

        if (fault?.Kind == FaultKind.Fail)
        {
            var isCode = fault.Value < 500 || fault.Value > 599;
            await Write(context, isCode ? Error(new VkError(fault.Value, "Ordered")) : $"<html><h1>{fault.Value}</h1></html>", isCode
                ? 200 : fault.Value);
            return;
        }

        var body = await answer();
        if (fault?.Kind == FaultKind.LoseAnswer)
        {
            context.Abort();
            return;
        }

        await Write(context, body);
    }

    private async Task File(HttpContext context, string path)
    {
        if (world.Files.AtPath(path) is not { } file)
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = file.Size;
        await context.Response.Body.WriteAsync(file.Bytes ?? new byte[file.Size], context.RequestAborted);
    }

    /// <summary>Documents are given by another server.</summary>
    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.Redirect(FilesPath + path);
        return Task.CompletedTask;
    }

    private static string Error(VkError no) => new JsonObject
    {
        ["error"] = new JsonObject { ["error_code"] = no.Code, ["error_msg"] = no.Message, ["request_params"] = new JsonArray() },
    }.ToJsonString();

    private static async Task Write(HttpContext context, string body, int status = 200)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) =
            (status, "application/json; charset=utf-8", bytes.Length);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
