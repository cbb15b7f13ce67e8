using System.Security.Cryptography;
using System.Text;
using OpenGov.Api.Hosting;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>
/// Documents that are asked by the SHA-256 of their text: the named operations, which are trusted, and those that callers with a key have sent
/// before, which are remembered (Apollo's automatic persisted queries).
/// </summary>
internal sealed class TrustedDocuments(IReadOnlyList<NamedOperation> operations, TrustedDocumentsMode mode, ILogger log)
{
    private const int RememberedBytes = 16_000_000;

    /// <summary>An entry's hash, its nodes and the object headers.</summary>
    private const int EntryBytes = 400;

    private const int ReportedTexts = 1_000;

    private readonly Dictionary<string, string> trusted = operations.ToDictionary(operation => operation.Hash, operation => operation.Text);

    private readonly LruCache<string, string> remembered = new(RememberedBytes, static (_, text) => (text.Length * sizeof(char)) + EntryBytes);

    private readonly LruCache<string, bool> reported = new(ReportedTexts, static (_, _) => 1);

    /// <summary>SHA-256 of a document in UTF-8, in small hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The text that a request means.</summary>
    public (string? Text, RequestFailure? Failure) Find(GraphQLHttpRequest request, Caller caller)
    {
        if (request.Query is not { } text)
        {
            return FindById(request.DocumentId!, caller);
        }

        if (request.DocumentId is { } id)
        {
            if (HashOf(text) != id)
            {
                return (null, Refuse(RequestErrorCodes.PersistedQueryMismatch,
                    $"The document's SHA-256 is \"{HashOf(text)}\", and the request says \"{Shown(id)}\". Hash the text that you send, in UTF-8."));
            }

            if (caller.HasKey)
            {
                remembered.GetOrAdd(id, text);
            }
        }

        return caller.HasKey || mode == TrustedDocumentsMode.Off ? (text, null) : Judge(text, request.OperationName);
    }

    private (string? Text, RequestFailure? Failure) FindById(string id, Caller caller)
    {
        if (trusted.TryGetValue(id, out var text) || (caller.HasKey && remembered.TryGet(id, out text)))
        {
            return (text, null);
        }

        // Apollo's clients decide on the code, others of that protocol on these very words, and then send the text.
        return (null, Refuse(RequestErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound"));
    }

    /// <summary>Text of a caller without a key: answered when it is a trusted one.</summary>
    private (string? Text, RequestFailure? Failure) Judge(string text, string? operationName)
    {
        var hash = HashOf(text);
        if (trusted.ContainsKey(hash))
        {
            return (text, null);
        }

        if (mode == TrustedDocumentsMode.On)
        {
            return (null, Refuse(RequestErrorCodes.TrustedDocumentRequired,
                "Without a key this server answers its trusted documents only; \"/swagger\" lists them. Send one by its \"documentId\", or send a key."));
        }

        if (!reported.TryGet(hash, out _))
        {
            reported.GetOrAdd(hash, true);
            log.LogInformation(
                "A caller without a key sent a document that is not trusted: {Hash}, operation {OperationName}. It would be refused with \"--trusted-documents-only on\".",
                hash, operationName);
        }

        return (text, null);
    }

    private static string Shown(string id) => id.Length <= 64 ? id : id[..64] + "…";

    private static RequestFailure Refuse(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
}
