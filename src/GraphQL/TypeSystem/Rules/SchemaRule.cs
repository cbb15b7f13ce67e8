namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>A group of rules of chapter 3.</summary>
internal abstract class SchemaRule
{
    public abstract void Check(SchemaRuleContext context);
}
