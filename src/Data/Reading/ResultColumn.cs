using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>One column of a query's result that becomes files.</summary>
/// <param name="Name">Unique in its level: the graph's response keys down to the value, in camel case: <c>countryNameZh</c>.</param>
/// <param name="Path">The response keys themselves: <c>country</c>, <c>nameZh</c>.</param>
/// <param name="Kind">What the value is. An Id is the text of a global id.</param>
/// <param name="Property">The described property; null for the id.</param>
public sealed record ResultColumn(string Name, IReadOnlyList<string> Path, PropertyKind Kind, PropertyModel? Property)
{
    /// <summary>
    /// True for what names a row, this one or another, rather than tells of it: ids, and the record's keys, whatever the query calls them (an indicator's
    /// code, a country's).
    /// </summary>
    public bool IsIdentifier => Kind is PropertyKind.Id or PropertyKind.Reference || Property is { IsKey: true };
}
