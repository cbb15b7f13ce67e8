using OpenGov.Data.Planning;
using OpenGov.Data.Sql;

namespace OpenGov.Data.Reading;

/// <summary>The group of no rows: its counts are 0, and nothing else has a value. A statement that groups by parent has no row for it.</summary>
internal sealed class NoRows : ResultRow
{
    private readonly LevelPlan plan;

    private NoRows(LevelPlan plan) => this.plan = plan;

    public static NoRows Of(LevelPlan plan) => new(plan);

    public override bool IsNull(int column) =>
        plan.Select.Columns[column].Value is not (SqlCount or SqlAggregate { Function: SqlFunction.Count or SqlFunction.Distinct });

    public override long Int64(int column) => 0;

    public override ReadOnlySpan<byte> Utf8(int column) => throw new InvalidOperationException("A group of no rows has no such value.");
}
