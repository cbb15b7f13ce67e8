using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Gazette;

/// <summary>Reads the gazette's calendar for those who only look at it: no writer waits for them, and EF Core need not start.</summary>
public sealed class GazetteCalendarReader(IWriteStore store)
{
    private static readonly EntityModel Type = DomainModel.Current.Entity<GazetteDay>();
    private static readonly EnumModel Kinds = Type.Find(nameof(GazetteDay.Kind))!.Enum!;

    public async ValueTask<GazetteCalendar> ReadAsync(CancellationToken cancellationToken = default) =>
        new((await store.LoadAllAsync(Type, cancellationToken)).Values.Select(ToDay));

    /// <summary>Without its citations, which no calendar tells.</summary>
    private static GazetteDay ToDay(EntityRow row) => new()
    {
        Key = (string)row["key"]!,
        Date = (DateOnly)row["date"]!,
        Kind = (GazetteDayKind)Kinds.Find((string)row["kind"]!)!.Clr,
        WhyZh = (string?)row["whyZh"],
        Citations = [],
    };
}
