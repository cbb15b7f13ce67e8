using System.Text;
using OpenGov.Data.Loading;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Tests.Loading;

/// <summary>A small record in a folder of its own, called "record"; tests change one file of it.</summary>
internal sealed class RecordFolder : IDisposable
{
    private readonly string temporary = Directory.CreateTempSubdirectory("opengov-record-").FullName;

    public RecordFolder()
    {
        Path = System.IO.Path.Combine(temporary, "record");
        Write("sources.csv", """
            key,titleZh,titleEn,kind,rocYear,startsOn,endsOn
            report-112,施政績效成果報告,,YEARLY_REPORT,112,2023-01-01,2023-12-31
            """);
        Write("international/countries.csv", """
            code,nameZh,nameEn
            JP,日本,Japan
            KR,韓國,"Korea, Republic of"
            """);
        Write("international/partner-cities.csv", """
            key,nameZh,nameEn,country,relation,since,citations
            kumamoto-city,熊本市,Kumamoto City,JP,FRIENDSHIP_CITY,2017-01-11,report-112#肆/一/2/(1)
            suwon,水原市,Suwon,KR,FRIENDSHIP_CITY,,report-112#肆/二/1/(2)#於展覽
            """);
        Write("international/engagements.csv", """
            key,kind,titleZh,startsOn,endsOn,partnerCities,country,headcount,approximate,topics,citations
            visit-1,VISIT_RECEIVED,熊本市訪問,2023-01-13,,kumamoto-city,JP,60,true,市政 | 教育,report-112#肆/一/2/(1)
            event-1,EVENT,燈會,2023-02,,kumamoto-city | suwon,,34,false,,report-112#肆/二/1/(1) | report-112#肆/一/2/(2)
            """);
        Write("statistics/indicators.csv", """
            code,area,nameZh,nameEn,unit,dimensions,definitionEn
            gazette.issues,GAZETTE,公報期數,Gazette issues,issues,,
            """);
        Write("statistics/figures.csv", """
            key,indicator,startsOn,endsOn,rocYear,dimensions,value,approximate,atLeast,targetMet,cumulative,origin,note,citations
            gazette.issues-112,gazette.issues,2023-01-01,2023-12-31,112,kind=電子,126,false,false,false,false,REPORTED,,report-112#貳/四/2
            """);
        Write("systems.csv", """
            key,number,area,nameZh,nameEn,types,noDataReasonZh
            system-20,20,GAZETTE,電子公報,Electronic gazette,GazetteIssue,
            system-19,19,OPENDATA,開放資料,Open data,Dataset | Edition,
            """);
    }

    public string Path { get; }

    public RecordFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n") + "\n"));

    public RecordFolder Write(string file, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>Replaces a text that stands once in a file.</summary>
    public RecordFolder Replace(string file, string before, string after)
    {
        var text = Read(file);
        Assert.Equal(2, text.Split(before).Length);
        return Write(file, text.Replace(before, after, StringComparison.Ordinal).TrimEnd('\n'));
    }

    public RecordFolder Append(string file, string line) => Write(file, Read(file) + line);

    public RecordFolder Delete(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    /// <summary>What a check says, one error per entry.</summary>
    public async Task<string[]> CheckAsync()
    {
        var errors = await new RecordReader(DomainModel.Current).CheckAsync(Path, TestContext.Current.CancellationToken);
        return [.. errors.Select(error => error.ToString())];
    }

    public void Dispose() => Directory.Delete(temporary, recursive: true);
}
