using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace Mcu.Fakes.Max;

/// <summary>One request from the door to the answer: token, ordered fault, schema, method.</summary>
internal sealed class MaxHandler(MaxWorld world, MaxMethods methods, MaxPolls polls, MaxLimits limits, Faults faults)
{
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _violations = new();

    public IReadOnlyDictionary<string, int> Requests => _requests;

    /// <summary>Requests that the platform's schema or its pages do not allow.</summary>
    public IReadOnlyCollection<string> Violations => _violations;

    public async Task Serve(HttpContext context)
    {
        try
        {
            var path = context.Request.Path.Value ?? "";
            var name = NameOf(context.Request.Method, path);
            var known = context.Request.Headers.Authorization.ToString() == world.Options.Token || IsStore(path);
            var fault = known ? faults.Take(name) : null;
            var reply = fault?.Kind == FaultKind.Fail ? MaxReply.ServerFault(fault.Value) : await Answer(context, path, name, known, fault);
            if (fault?.Kind == FaultKind.LoseAnswer)
            {
                context.Abort();
                return;
            }

            await Write(context, reply);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The client has gone, or sent what is no HTTP: nobody is left to answer.
            context.Abort();
        }
    }

    private async Task<MaxReply> Answer(HttpContext context, string path, string name, bool known, Fault? fault)
    {
        try
        {
            if (!known)
            {
                throw new MaxRefusal(401, "verify.token", "Invalid access_token");
            }

            _requests.AddOrUpdate(name, 1, static (_, count) => count + 1);
            await Suffer(fault, context.RequestAborted);
            return IsStore(path) ? await Store(context, path) : await Run(context, name, path);
        }
        catch (MaxRefusal refusal)
        {
            return refusal.Reply();
        }
    }

    private async Task Suffer(Fault? fault, CancellationToken aborted)
    {
        if (fault?.Kind == FaultKind.RetryAfter)
        {
            limits.Order(fault.Value);
            throw MaxRefusal.TooMany(fault.Value);
        }

        if (fault?.Kind == FaultKind.Hang)
        {
            await faults.Hold(aborted);
        }
    }

    private async Task<MaxReply> Run(HttpContext context, string name, string path)
    {
        var operation = MaxSpec.Operation(context.Request.Method, path) ?? throw Broken($"{name}: there is no such method", 404);
        var body = await Body(context.Request);
        if ((MaxSpec.Wrong(operation, context.Request.Query, body) ?? WrongBesideSchema(operation, body)) is { } wrong)
        {
            throw Broken($"{operation}: {wrong}");
        }

        if (operation == "GET /updates")
        {
            return await polls.Poll(context.Request.Query, context.RequestAborted);
        }

        // Polls are left out of the count: a clock that stands still would take many of them for one second's.
        limits.Request();
        var named = path.Split('/') is [.., var of, "comments"] ? of : path.Split('/')[^1];
        return methods.Run(operation, context.Request.Query, Uri.UnescapeDataString(named), body as JsonObject);
    }

    private static string? WrongBesideSchema(string operation, JsonNode? body) => (operation.Split('/')[^1], body) switch
    {
        ("messages", JsonObject message) => MessageRules.Wrong(message),
        ("comments", JsonObject comment) => MaxCommentMethods.Wrong(comment),
        _ => null,
    };

    /// <summary>The stores of files are other hosts: the token must never come there.</summary>
    private async Task<MaxReply> Store(HttpContext context, string path)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            throw Broken("the token was sent to a store of files", 403);
        }

        var key = path.Split('/')[^1];
        if (path.StartsWith("/files/", StringComparison.Ordinal))
        {
            var file = world.Files.Find(key) ?? throw MaxRefusal.NotFound("file");
            return new MaxReply(200, "", ContentType: "application/octet-stream") { Bytes = file.Bytes };
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var data = form.Files.GetFile("data") ?? throw Broken("an upload without the part «data»");
        using var bytes = new MemoryStream();
        await data.CopyToAsync(bytes, context.RequestAborted);
        return world.Files.Bring(key, data.FileName, bytes.ToArray());
    }

    private MaxRefusal Broken(string what, int status = 400)
    {
        _violations.Enqueue(what);
        return status == 400 ? MaxRefusal.Bad(what) : new MaxRefusal(status, "proto.payload", what);
    }

    private async Task<JsonNode?> Body(HttpRequest request)
    {
        if (request.ContentLength == 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
        {
            return null;
        }

        try
        {
            return request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true
                ? await JsonNode.ParseAsync(request.Body)
                : throw Broken($"{request.Path}: a body that is no JSON");
        }
        catch (JsonException)
        {
            throw Broken($"{request.Path}: broken JSON");
        }
    }

    private static bool IsStore(string path) =>
        path.StartsWith("/store/", StringComparison.Ordinal) || path.StartsWith("/files/", StringComparison.Ordinal);

    /// <summary>By these names faults are aimed: the operation, <c>getUpdates</c> for the poll, <c>store</c> and <c>files</c>.</summary>
    private static string NameOf(string method, string path) => IsStore(path) ? path.Split('/')[1]
        : MaxSpec.Operation(method, path) is { } operation ? operation == "GET /updates" ? "getUpdates" : operation
        : $"{method} {path}";

    private static async Task Write(HttpContext context, MaxReply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        if (reply.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        await context.Response.Body.WriteAsync(reply.Bytes ?? System.Text.Encoding.UTF8.GetBytes(reply.Body), context.RequestAborted);
    }
}
