namespace OpenGov.Data.Tests.Checking;

/// <summary>A small record of its own: what a check says of it depends on nothing else.</summary>
internal sealed class RecordFolder : IDisposable
{
    public RecordFolder()
    {
        Write("sources.csv", "key,titleZh,kind,rocYear,startsOn,endsOn", "report-110,報告,YEARLY_REPORT,110,2021-01-01,2021-12-31");
        Write("systems.csv", "key,number,area,nameZh,nameEn,types", "system-07,7,STAFF,職工,Staff,Figure");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("opengov-record-").FullName;

    public void Write(string name, params string[] lines) => File.WriteAllText(System.IO.Path.Combine(Path, name), string.Join('\n', lines) + "\n");

    public void Indicators(params string[] codesAndUnits) => Write("indicators.csv",
    [
        "code,area,nameZh,nameEn,unit,dimensions",
        .. codesAndUnits.Select(pair => pair.Split(' ')).Select(pair => $"{pair[0]},STAFF,精簡人數,Positions,{pair[1]},"),
    ]);

    /// <param name="rows"><c>key,indicator,dimensions,value,cumulative,note</c>.</param>
    public void Figures(params string[] rows) => Write("figures.csv",
    [
        "key,indicator,startsOn,endsOn,rocYear,dimensions,value,approximate,atLeast,targetMet,cumulative,origin,note,citations",
        .. rows.Select(row => row.Split(',')).Select(cells =>
            $"{cells[0]},{cells[1]},2021-01-01,2021-12-31,110,{cells[2]},{cells[3]},false,false,false,{cells[4]},REPORTED,{cells[5]},report-110#壹"),
    ]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
