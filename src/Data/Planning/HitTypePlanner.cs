using OpenGov.Data.Searching;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Plans what is shown of the hits of one type: their rows in one statement, where more than the id is asked for.</summary>
internal sealed class HitTypePlanner
{
    private readonly PlanningContext context;
    private readonly IReadOnlyList<SearchedText> texts;
    private readonly SelectedField field;
    private readonly Statement statement = new();
    private readonly RowPlanner rows;
    private readonly string alias;
    private readonly int ordinal;

    /// <param name="texts">The fields of one type that this request may search.</param>
    public HitTypePlanner(PlanningContext context, IReadOnlyList<SearchedText> texts, SelectedField field)
    {
        this.context = context;
        this.texts = texts;
        this.field = field;
        rows = new RowPlanner(context, statement, publishes: false);
        ordinal = rows.Add(new SqlColumn("i", "ordinal"), new ColumnFormat(PropertyKind.Long));
        alias = statement.NextAlias();
    }

    /// <summary>Which child of the hits holds the rows; null until something is asked for that only they tell.</summary>
    public int? Child { get; private set; }

    private EntityModel Type => texts[0].Type;

    /// <param name="id">The hits' own column with the id.</param>
    /// <param name="next">The place of the next child.</param>
    public HitShape Row(SelectedField part, int id, Func<int> next)
    {
        var selected = part.Selection!.FieldsFor(context.TypeOf(Type)).ToArray();
        if (Array.Exists(selected, value => value.Definition.Name is not ("id" or "__typename")))
        {
            Child ??= next();
            return new HitShape(Type, rows.PlanObject(Type, part.Selection!, alias), Child);
        }

        return new HitShape(
            Type,
            new Shape.Object([.. selected.Select(value => new ShapeField(value.ResponseKey, value.Definition.Name == "id"
                ? new Shape.Value(id, PropertyKind.Id, Type.Property("Id"), Type.Name)
                : new Shape.Constant(System.Text.Encoding.UTF8.GetBytes($"\"{Type.Name}\""))))]),
            null);
    }

    public HitTextColumns Texts(Func<int> next) => new(
        Type,
        Child ??= next(),
        [.. texts.Select(text => (text.Property, rows.Add(new SqlColumn(alias, text.Property.Column), new ColumnFormat(text.Property.Kind))))]);

    public LevelPlan Level() => LevelPlanner.Nodes(context, Type, field, statement, rows, alias, ordinal);
}
