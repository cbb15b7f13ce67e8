using System.Text.Json.Nodes;

namespace OpenGov.Data.Writing.Journal;

/// <summary>Restricted values of one journal entry by field name, readable again. Null where the entry has none.</summary>
public sealed record RestrictedValues(JsonObject? Before, JsonObject? After);
