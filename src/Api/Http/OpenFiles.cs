using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Api.Http;

/// <summary>
/// Serves the files of the current edition under <c>/open</c>, with ETag and Range, to any page. A folder without its slash is redirected to it. A swap
/// shows with the next request.
/// </summary>
internal static class OpenFiles
{
    private const string Root = "/open";

    public static void UseOpenFiles(this WebApplication app, string current)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".csv"] = "text/csv; charset=utf-8";
        types.Mappings[".json"] = "application/json";
        types.Mappings[".ndjson"] = "application/x-ndjson";
        types.Mappings[".jsonld"] = "application/ld+json";
        types.Mappings[".graphql"] = "application/graphql; charset=utf-8";
        types.Mappings[".atom"] = "application/atom+xml";
        types.Mappings[".ics"] = "text/calendar; charset=utf-8";
        types.Mappings[".html"] = "text/html; charset=utf-8";
        types.Mappings[".pem"] = "application/x-pem-file";
        types.Mappings[".sig"] = "application/octet-stream";

        var files = new CurrentEdition(current);
        app.Use(AllowAnyPage);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = Root });
        app.Use((http, next) =>
        {
            DropOtherDates(http.Request, files);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = Root,
            ContentTypeProvider = types,
            ServeUnknownFileTypes = true,
            DefaultContentType = "application/octet-stream",
            OnPrepareResponse = response =>
            {
                response.Context.Response.Headers.CacheControl = response.Context.Request.Path.StartsWithSegments(Root + "/versions")
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=300";
                response.Context.Response.Headers.XContentTypeOptions = "nosniff";
            },
        });
    }

    /// <summary>Redirects and what is not found are told to any page too: a browser would hide them from it.</summary>
    private static Task AllowAnyPage(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(Root))
        {
            return next(http);
        }

        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Content-Length, Content-Range, Accept-Ranges";
        if (!HttpMethods.IsOptions(http.Request.Method))
        {
            return next(http);
        }

        // A preflight needs no file.
        headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = "Range, If-Range, If-None-Match, If-Modified-Since";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>
    /// A rollback brings an older file back to its address, so a later date does not mean that the caller has it: a date counts only if it is the file's own.
    /// </summary>
    private static void DropOtherDates(HttpRequest request, IFileProvider files)
    {
        if (!request.Path.StartsWithSegments(Root, out var path))
        {
            return;
        }

        var headers = request.GetTypedHeaders();
        var (since, partOf) = (headers.IfModifiedSince, headers.IfRange?.LastModified);
        if ((since ?? partOf) is null)
        {
            return;
        }

        // HTTP's dates have whole seconds.
        var modified = files.GetFileInfo(path.Value ?? "").LastModified.ToUnixTimeSeconds();
        if (since is { } day && day.ToUnixTimeSeconds() != modified)
        {
            request.Headers.Remove(HeaderNames.IfModifiedSince);
        }

        if (partOf is { } date && date.ToUnixTimeSeconds() != modified)
        {
            request.Headers.Remove(HeaderNames.Range);
        }
    }

    /// <summary>The folder that the link points to now; none before the first edition.</summary>
#pragma warning disable CA1001 // A provider is replaced while requests may still read through it; without a watcher it holds nothing but a path.
    private sealed class CurrentEdition(string link) : IFileProvider
#pragma warning restore CA1001
    {
        private PhysicalFileProvider? files;

        /// <remarks>Single files of an edition are links, and a link has a length and a time of its own: they are told of what it leads to.</remarks>
        public IFileInfo GetFileInfo(string subpath)
        {
            try
            {
                return Files()?.GetFileInfo(subpath) switch
                {
                    null => new NotFoundFileInfo(subpath),
                    { Exists: true, PhysicalPath: { } path } when File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo target =>
                        new PhysicalFileInfo(target),
                    var found => found,
                };
            }
            catch (IOException)
            {
                // The provider finds a file with a slash behind it; the system, which is asked for its link, does not.
                return new NotFoundFileInfo(subpath);
            }
        }

        public IDirectoryContents GetDirectoryContents(string subpath) =>
            Files()?.GetDirectoryContents(subpath) ?? NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

        private PhysicalFileProvider? Files()
        {
            var target = Path.Exists(link) ? Directory.ResolveLinkTarget(link, returnFinalTarget: true) : null;
            if (target is not { Exists: true })
            {
                return null;
            }

            var root = Path.TrimEndingDirectorySeparator(target.FullName) + Path.DirectorySeparatorChar;
            var known = files;
            return known?.Root == root ? known : files = new PhysicalFileProvider(root);
        }
    }
}
