using System.Globalization;
using System.Text;

namespace OpenGov.GraphQL.Execution;

/// <summary>What a response tells beside its data, because the request asked for it.</summary>
internal sealed class ResponseExtensions(PreparedOperation operation, CostPolicy? cost)
{
    /// <summary>Null where the plan was not asked for.</summary>
    public ExecutionTrace? Trace { get; private init; }

    /// <summary>Null for the usual request, which asks for nothing.</summary>
    public static ResponseExtensions? Of(PreparedOperation operation, GraphQLRequest request)
    {
        var reported = request.Cost is { Reports: true } ? request.Cost : null;
        return reported is null && !request.Explains ? null : new ResponseExtensions(operation, reported) { Trace = request.Explains ? new ExecutionTrace() : null };
    }

    /// <summary>The entry of the response, with the comma before it.</summary>
    public void Write(ResponseWriter writer)
    {
        writer.Raw(",\"extensions\":{"u8);
        if (cost is not null && operation.Shared.Cost is { } tree)
        {
            writer.Raw("\"operationCost\":{"u8);
            var separator = ""u8;
            foreach (var (name, value) in new CostReport(tree, operation.Slots, cost).Facts)
            {
                writer.Raw(separator);
                separator = ","u8;
                Entry(writer, name, (long)value!);
            }

            writer.Raw((byte)'}');
            if (Trace is not null)
            {
                writer.Raw((byte)',');
            }
        }

        if (Trace is not null)
        {
            writer.Raw("\"plan\":"u8);
            Write(writer, Trace);
        }

        writer.Raw((byte)'}');
    }

    private void Write(ResponseWriter writer, ExecutionTrace trace)
    {
        writer.Raw("{\"text\":"u8);
        writer.String(operation.Plan?.Explain() ?? "");
        writer.Raw((byte)',');
        Entry(writer, "statementCount", trace.Statements.Count);
        writer.Raw(",\"statements\":["u8);
        for (var index = 0; index < trace.Statements.Count; index++)
        {
            writer.Raw(index == 0 ? "{\"sql\":"u8 : ",{\"sql\":"u8);
            var statement = trace.Statements[index];
            writer.String(statement.Text);
            writer.Raw(",\"parameterTypes\":["u8);
            for (var parameter = 0; parameter < statement.ParameterTypes.Count; parameter++)
            {
                writer.Raw(parameter == 0 ? ""u8 : ","u8);
                writer.String(statement.ParameterTypes[parameter]);
            }

            writer.Raw("],"u8);
            Entry(writer, "rows", statement.Rows);
            writer.Raw(",\"milliseconds\":"u8);
            writer.Raw(Encoding.UTF8.GetBytes(statement.Time.TotalMilliseconds.ToString("0.###", CultureInfo.InvariantCulture)));
            writer.Raw((byte)'}');
        }

        writer.Raw("]}"u8);
    }

    private static void Entry(ResponseWriter writer, string name, long value)
    {
        writer.String(name);
        writer.Raw((byte)':');
        writer.Number(value);
    }
}
