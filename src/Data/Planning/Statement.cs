using OpenGov.Data.Sql;

namespace OpenGov.Data.Planning;

/// <summary>One statement under construction: hands out parameters and aliases.</summary>
internal sealed class Statement
{
    private readonly List<ParameterSource> parameters = [];
    private int aliases;

    public IReadOnlyList<ParameterSource> Parameters => parameters;

    public SqlParameter Add(ParameterSource source)
    {
        parameters.Add(source);
        return new SqlParameter(parameters.Count - 1, source.Type);
    }

    public string NextAlias() => $"t{aliases++}";
}
