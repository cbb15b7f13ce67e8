namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>A change to the record that one dataset shows.</summary>
internal static class Change
{
    public static async Task RenameACityAsync(DataFolder data, string name)
    {
        var imported = await data.RunAsync("import", "partner-cities", CsvOf(data, name));
        imported.Succeeded();
        Assert.Equal("partnerCities: 0 inserted, 1 updated, 0 deleted, 0 unchanged\n", imported.Output);
    }

    /// <summary>A file that gives Brisbane another name.</summary>
    public static string CsvOf(DataFolder data, string name) =>
        data.Write("city.csv", $"key,nameZh,nameEn,country,relation,since\nbrisbane,{name},Brisbane,AU,SISTER_CITY,1997\n");
}
