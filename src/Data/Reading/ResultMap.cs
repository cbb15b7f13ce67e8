using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;

namespace OpenGov.Data.Reading;

/// <summary>How the rows of a plan become the rows of files: each column of a result level with its place in the statement.</summary>
internal sealed class ResultMap
{
    private ResultMap(ResultLevel level, IReadOnlyList<Shape.Value> columns, IReadOnlyList<(int Child, ResultMap Map)> children)
    {
        Level = level;
        Columns = columns;
        Children = children;
    }

    public ResultLevel Level { get; }
    public IReadOnlyList<Shape.Value> Columns { get; }
    public IReadOnlyList<(int Child, ResultMap Map)> Children { get; }

    /// <exception cref="GraphQLException">The query selects something of a list that files do not hold.</exception>
    public static ResultMap Of(string name, LevelPlan plan, Shape.Object row)
    {
        var columns = new List<(ResultColumn Column, Shape.Value Value)>();
        var children = new List<(int Child, ResultMap Map)>();
        Collect([], row);
        if (columns.GroupBy(pair => pair.Column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw NoDataset($"Two columns of the dataset have the name \"{twice.Key}\". Give one of them an alias.");
        }

        var level = new ResultLevel(name, plan.Type, [.. columns.Select(pair => pair.Column)], [.. children.Select(pair => pair.Map.Level)]);
        return new ResultMap(level, [.. columns.Select(pair => pair.Value)], children);

        void Collect(IReadOnlyList<string> path, Shape.Object shape)
        {
            foreach (var field in shape.Fields)
            {
                IReadOnlyList<string> here = [.. path, field.Key];
                switch (field.Value)
                {
                    case Shape.Value value:
                        columns.Add((new ResultColumn(NameOf(here), here, value.Kind, value.Kind == PropertyKind.Id ? null : value.Property), value));
                        break;
                    case Shape.Object inner:
                        Collect(here, inner);
                        break;
                    case Shape.List list:
                        children.Add((list.Child, Of(NameOf(here), plan.Children[list.Child].Level, list.Row)));
                        break;
                    case Shape.Connection { Child: { } child, Fields: [{ Value: ConnectionValue.Nodes nodes }] }:
                        children.Add((child, Of(NameOf(here), plan.Children[child].Level, nodes.Row)));
                        break;
                    case Shape.Constant:
                        break;
                    default:
                        throw NoDataset($"A dataset reads the rows of its lists: select \"nodes\" of \"{field.Key}\" and nothing beside it.");
                }
            }
        }
    }

    private static GraphQLException NoDataset(string message) => new(new GraphQLError(message, PlanErrorCodes.DatasetInvalid));

    private static string NameOf(IReadOnlyList<string> path) =>
        path[0] + string.Concat(path.Skip(1).Select(key => char.ToUpperInvariant(key[0]) + key[1..]));
}
