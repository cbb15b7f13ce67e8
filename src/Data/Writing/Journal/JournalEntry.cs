using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Domain.Journal;

namespace OpenGov.Data.Writing.Journal;

/// <summary>One entry as it is stored and hashed. The texts are the stored ones, so that a check needs no key and no model.</summary>
internal sealed record JournalEntry(
    long Sequence,
    string At,
    string Actor,
    string Operation,
    string Type,
    string EntityId,
    string? Before,
    string? After,
    string? RestrictedBefore,
    string? RestrictedAfter)
{
    /// <summary>What the first entry follows.</summary>
    public const string GenesisHash = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>SHA-256 over the previous hash, a line end and the entry as a compact JSON array; lower-case hexadecimal.</summary>
    public string HashAfter(string previousHash)
    {
        var text = new ArrayBufferWriter<byte>(512);
        text.Write(Encoding.ASCII.GetBytes(previousHash));
        text.Write("\n"u8);
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Sequence);
            foreach (var part in (string?[])[At, Actor, Operation, Type, EntityId, Before, After, RestrictedBefore, RestrictedAfter])
            {
                writer.WriteStringValue(part);
            }

            writer.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
    }

    public static string ToText(ChangeOperation operation) => Domain.Model.EnumModel.ToValue(operation);
}
