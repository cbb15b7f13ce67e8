namespace OpenGov.Domain.Model;

/// <summary>How a list of a type is stored and reached.</summary>
public abstract class RelationModel
{
    private RelationModel(string name, Label label, Classification classification, EntityModel target)
    {
        Name = name;
        Label = label;
        Classification = classification;
        Target = target;
    }

    /// <summary>Lower camel case: the graph's field.</summary>
    public string Name { get; }
    public Label Label { get; }

    /// <summary>Null where the label says it all.</summary>
    public Label? Note { get; internal init; }

    public Classification Classification { get; }

    /// <summary>The type of the members.</summary>
    public EntityModel Target { get; }

    /// <summary>The rows of <see cref="RelationModel.Target"/> whose reference names this row.</summary>
    public sealed class Inverse : RelationModel
    {
        internal Inverse(string name, Label label, EntityModel target, PropertyModel reference)
            : base(name, label, reference.Classification, target) => Reference = reference;

        public PropertyModel Reference { get; }
    }

    /// <summary>A list of references in a table of its own, in order; or, from the other end, the rows that list this one.</summary>
    public sealed class Link : RelationModel
    {
        internal Link(string name, Label label, Classification classification, EntityModel target, LinkTable table, bool reversed)
            : base(name, label, classification, target)
        {
            Table = table;
            IsReversed = reversed;
        }

        public LinkTable Table { get; }

        /// <summary>True at the listed type's end.</summary>
        public bool IsReversed { get; }

        /// <summary>The name and label under which the first member is reached on its own, if any.</summary>
        public (string Name, Label Label)? First { get; internal init; }
    }

    /// <summary>Component rows, in order.</summary>
    public sealed class Components : RelationModel
    {
        internal Components(string name, Label label, Classification classification, EntityModel target)
            : base(name, label, classification, target)
        {
        }
    }
}

/// <summary>The table behind a list of references: owner id, position from 0, member id.</summary>
public sealed record LinkTable(string Table, EntityModel Owner, string OwnerColumn, EntityModel Member, string MemberColumn, string PropertyName);

/// <summary>The domain is described wrongly: a bug of whoever wrote the type, found at start.</summary>
public sealed class DomainModelException(string message) : Exception(message);
