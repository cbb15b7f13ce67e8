using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace OpenGov.Api.Http;

/// <summary>GraphiQL at <c>/graphql/ide</c>: the files that the build bundled, or a page that says how to get them.</summary>
internal static class Ide
{
    private const string Address = "/graphql/ide";

    /// <summary>Nothing from elsewhere, and no script that is not a file of ours. The editor makes its styles while it runs.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Missing = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>OpenGov: GraphiQL is not here</title>
        <h1>GraphiQL is not part of this build</h1>
        <p>It is bundled from npm packages while the program is built, where Node 20 or newer is installed and the packages are restored. In the repository:</p>
        <pre>npm ci --prefix clients/ide
        dotnet run --project src/Api</pre>
        <p>Everything else works without it: any GraphQL client can ask <code>/graphql</code>.</p>
        </html>

        """;

    /// <param name="folder">Where the bundle is, if there is one.</param>
    public static void UseIde(this WebApplication app, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            app.MapGet(Address, http =>
            {
                SetHeaders(http.Response);
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                http.Response.ContentType = "text/html; charset=utf-8";
                return http.Response.WriteAsync(Missing);
            });
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.Lifetime.ApplicationStopped.Register(files.Dispose);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".html"] = "text/html; charset=utf-8";
        types.Mappings[".txt"] = "text/plain; charset=utf-8";
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = Address });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = Address,
            ContentTypeProvider = types,
            OnPrepareResponse = response => SetHeaders(response.Context.Response),
        });
    }

    private static void SetHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";

        // Asked for again each time, and answered with 304: after an upgrade no old part stays beside a new one.
        response.Headers.CacheControl = "no-cache";
    }
}
