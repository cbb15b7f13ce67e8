using OpenGov.Data.Loading;
using OpenGov.Data.Searching;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>The rows that a search finds, as a query with their ranks: behind the gate, and behind the row rules of every type.</summary>
internal sealed class SearchSource
{
    /// <summary>How far the grams are counted that decide which of them is looked up first.</summary>
    private const int CountedRows = 1000;

    private static readonly string[] RowColumns = ["type", "key", "id"];

    private readonly PlanningContext context;
    private readonly DomainModel model;
    private readonly SelectedField field;
    private readonly Statement statement;
    private readonly SqlParameter terms;
    private readonly SqlParameter grams;
    private readonly SqlParameter fields;

    public SearchSource(PlanningContext context, DomainModel model, SelectedField field, Statement statement)
    {
        this.context = context;
        this.model = model;
        this.field = field;
        this.statement = statement;
        Types =
        [
            .. SearchedText.Of(model).Where(text => context.Scope.Reads(text.Classification))
                .GroupBy(text => text.Type).Select(texts => texts.ToList()),
        ];
        var text = field.Arguments["text"];
        terms = statement.Add(new ParameterSource.Value(text, value => Read((string)value).Terms, SqlType.TextList));
        grams = statement.Add(new ParameterSource.Value(text, value => Read((string)value).Grams, SqlType.TextList));
        fields = statement.Add(new ParameterSource.Names([.. Types.SelectMany(texts => texts).Select(searched => searched.Field)]));
        Hits = new SqlSelect
        {
            Columns =
            [
                .. RowColumns.Select(name => new SqlSelectColumn(new SqlColumn("r", name), name)),
                new SqlSelectColumn(new SqlScalar(Score()), "score"),
            ],
            From = new SqlSubquery(RarestGram(), "d"),
            Joins =
            [
                new SqlJoin(SqlJoinKind.Inner, new SqlTable(SearchStatements.Grams, "g"), null),
                new SqlJoin(SqlJoinKind.Inner, new SqlTable(SearchStatements.Rows, "r"), null),
            ],
            Where = SqlAnd.Of(
            [
                Equal(new SqlColumn("g", "gram"), new SqlColumn("d", "value")),
                Equal(new SqlColumn("r", "id"), new SqlColumn("g", "id")),
                OfTypes(field.Arguments.GetValueOrDefault("types")),
                None("o", grams, new SqlTable(SearchStatements.Grams, "x"),
                    Equal(new SqlColumn("x", "gram"), new SqlColumn("o", "value")), Equal(new SqlColumn("x", "id"), new SqlColumn("g", "id"))),
                None("q", terms, new SqlTable(SearchStatements.Texts, "t"),
                    [.. OfRow(), new SqlTextMatch(SqlTextMatchKind.Contains, new SqlColumn("t", "text"), new SqlColumn("q", "value"))]),
                .. Types.Select(texts => Visible(texts[0].Type)),
            ]),
        };
    }

    /// <summary>What this request may search, by type.</summary>
    public IReadOnlyList<IReadOnlyList<SearchedText>> Types { get; }

    /// <summary>Columns type, key, id and score; each row once.</summary>
    public SqlSelect Hits { get; }

    /// <summary>The parameter that holds the terms.</summary>
    public int Terms => terms.Index;

    /// <summary>A fragment that asks for what a type above the clearance holds is refused, though it would meet no row.</summary>
    public void GateFragments()
    {
        foreach (var part in Rows(field))
        {
            foreach (var type in model.Entities.Where(type => !type.IsComponent && !context.Scope.Reads(type.Classification)))
            {
                if (part.Selection!.FieldsFor(context.TypeOf(type)).Any(selected => selected.Definition.Name is not ("id" or "__typename")))
                {
                    context.Gate(type, part);
                }
            }
        }
    }

    private static IEnumerable<SelectedField> Rows(SelectedField outer) =>
        outer.Definition.Type.Named is GraphQL.TypeSystem.ObjectType owner && outer.Selection is { } selection
            ? selection.FieldsFor(owner).SelectMany(Rows)
            : outer.Definition.Type.Named is GraphQL.TypeSystem.InterfaceType ? [outer] : [];

    /// <summary>Of the grams the one that the fewest rows have, counted as far as it pays: so the work follows the hits, not the database.</summary>
    private SqlSelect RarestGram() => new()
    {
        Columns = [new SqlSelectColumn(new SqlColumn("v", "value"), "value")],
        From = new SqlTextValues(grams, "v"),
        OrderBy =
        [
            new SqlOrder(
                new SqlScalar(new SqlSelect
                {
                    Columns = [new SqlSelectColumn(new SqlCount())],
                    From = new SqlSubquery(
                        new SqlSelect
                        {
                            Columns = [new SqlSelectColumn(new SqlNumber(1), "one")],
                            From = new SqlTable(SearchStatements.Grams, "w"),
                            Where = Equal(new SqlColumn("w", "gram"), new SqlColumn("v", "value")),
                            Limit = new SqlNumber(CountedRows),
                        },
                        "n"),
                }),
                Descending: false, Nullable: false),
            new SqlOrder(new SqlColumn("v", "ordinal"), Descending: false, Nullable: false),
        ],
        Limit = new SqlNumber(1),
    };

    /// <summary>For each place of a term, the weight of the field.</summary>
    private SqlSelect Score() => new()
    {
        Columns =
        [
            new SqlSelectColumn(new SqlSumOfProducts(
                new SqlColumn("t", "weight"), new SqlOccurrences(new SqlColumn("t", "text"), new SqlColumn("q", "value")))),
        ],
        From = new SqlTable(SearchStatements.Texts, "t"),
        Joins = [new SqlJoin(SqlJoinKind.Inner, new SqlTextValues(terms, "q"), null)],
        Where = new SqlAnd([.. OfRow()]),
    };

    /// <summary>Texts of the row that the caller may read.</summary>
    private IEnumerable<SqlExpression> OfRow() =>
    [
        Equal(new SqlColumn("t", "id"), new SqlColumn("r", "id")),
        new SqlInQuery(new SqlColumn("t", "field"), new SqlSelect
        {
            Columns = [new SqlSelectColumn(new SqlColumn("f", "value"))],
            From = new SqlTextValues(fields, "f"),
        }),
    ];

    /// <summary>No value of the list is without a row of the table under these conditions.</summary>
    private static SqlNot None(string alias, SqlParameter list, SqlTable table, params IReadOnlyList<SqlExpression> conditions) =>
        new(new SqlExists(new SqlSelect
        {
            Columns = [new SqlSelectColumn(new SqlNumber(1))],
            From = new SqlTextValues(list, alias),
            Where = new SqlNot(new SqlExists(new SqlSelect
            {
                Columns = [new SqlSelectColumn(new SqlNumber(1))],
                From = table,
                Where = new SqlAnd(conditions),
            })),
        }));

    private SqlIn? OfTypes(InputValue? types) => types is InputValue.List list
        ? new SqlIn(new SqlColumn("r", "type"), [.. list.Items.Select(item => statement.Add(new ParameterSource.Value(item, value => TypeOf((string)value), SqlType.Text)))])
        : null;

    /// <summary>Null for a type whose rows the caller all sees.</summary>
    private SqlOr? Visible(EntityModel type)
    {
        var alias = statement.NextAlias();
        if (RowVisibility.Of(type, alias, context.Scope, statement) is not { } visible)
        {
            return null;
        }

        var name = statement.Add(new ParameterSource.Value(new InputValue.Constant(type.Name), value => value, SqlType.Text));
        return new SqlOr(
        [
            new SqlNot(Equal(new SqlColumn("r", "type"), name)),
            new SqlExists(new SqlSelect
            {
                Columns = [new SqlSelectColumn(new SqlNumber(1))],
                From = new SqlTable(type.Table, alias),
                Where = SqlAnd.Of(Equal(new SqlColumn(alias, "id"), new SqlColumn("r", "id")), visible),
            }),
        ]);
    }

    private SearchTerms Read(string text)
    {
        var length = text.EnumerateRunes().Count();
        if (length > SearchTerms.MostCharacters)
        {
            throw new GraphQLException(PlanErrors.At(
                field, ErrorCodes.LimitExceeded, $"The text to search for has {length} characters; allowed are {SearchTerms.MostCharacters}. Search for fewer words.") with
            {
                Facts = new Dictionary<string, object?> { ["limit"] = SearchTerms.MostCharacters },
            });
        }

        var read = SearchTerms.Of(text);
        return read.Terms.Length > 0 ? read : throw new GraphQLException(PlanErrors.At(
            field, PlanErrorCodes.SearchTextInvalid,
            $"The text to search for, {LoadErrorList.Quote(text)}, holds no letter, digit or Chinese character. Give a word, a name or a number."));
    }

    private string TypeOf(string name)
    {
        if (Types.Any(texts => texts[0].Type.Name == name))
        {
            return name;
        }

        if (model.Find(name) is { } hidden && hidden.Searched.Any())
        {
            throw new GraphQLException(PlanErrors.AboveClearance(
                $"Every searched field of \"{name}\"", SearchedText.Of(hidden).Min(text => text.Classification), context.Scope, field));
        }

        var known = Types.Select(texts => texts[0].Type.Name).ToArray();
        throw new GraphQLException(PlanErrors.At(
            field, PlanErrorCodes.TypeUnknown,
            $"There is no type {LoadErrorList.Quote(name)} that the search reads; allowed are {string.Join(", ", known)}.{NearName.Question(name, known)}"));
    }

    private static SqlBinary Equal(SqlExpression left, SqlExpression right) => new(SqlOperator.Equal, left, right);
}
