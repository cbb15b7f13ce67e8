using OpenGov.Data;

namespace OpenGov.Publisher.Jobs;

/// <summary>Where the schedule is kept.</summary>
/// <param name="Database">
/// The graph's database. On PostgreSQL the schedule lives there too and elects one publisher among many nodes; on SQLite it has a file of its own.
/// </param>
public sealed record ScheduleSettings(string DataFolder, DatabaseAddress Database);
