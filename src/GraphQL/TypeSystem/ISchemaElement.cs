using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>A part of a schema that has a name: a type, a field, an argument, an input field, an enum value or a directive.</summary>
public interface ISchemaElement
{
    string Name { get; }

    /// <summary>Where its type system document defines it; null for one that was built in code.</summary>
    SourceLocation? Location { get; }

    /// <summary>
    /// The directives written on it. Those of the specification show in properties such as <c>DeprecationReason</c>, whether they are among
    /// these or not.
    /// </summary>
    NodeList<DirectiveNode> AppliedDirectives { get; }
}
