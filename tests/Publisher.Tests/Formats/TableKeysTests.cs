using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class TableKeysTests
{
    private static readonly IReadOnlyList<TableDescription> Tables = TableDescription.Of("visits", [Shape.Of(
        "engagements",
        "Engagement",
        ["id"],
        Shape.Of("participants", "Participant", ["id"]),
        Shape.Of("partnerCities", "PartnerCity", ["id"], Shape.Of("citations", "Citation", ["section"])),
        Shape.Of("citations", "Citation", ["section"]))]);

    [Fact]
    public void The_id_of_a_table_of_its_own_is_its_key() => Assert.Equal("id", TableKeys.Key(Table("visits.csv"), Tables)?.Name);

    [Fact]
    public void The_id_of_rows_that_refer_to_theirs_is_a_key_for_each_refers_to_one_row() =>
        Assert.Equal("id", TableKeys.Key(Table("visits-participants.csv"), Tables)?.Name);

    [Fact]
    public void The_id_in_a_list_of_references_is_no_key_for_two_rows_may_list_the_same() =>
        Assert.Null(TableKeys.Key(Table("visits-partner-cities.csv"), Tables));

    [Fact]
    public void A_component_has_no_key_but_leads_to_its_row()
    {
        Assert.Null(TableKeys.Key(Table("visits-citations.csv"), Tables));
        Assert.Equal("visits.csv", TableKeys.Referenced(Table("visits-citations.csv"), Tables)?.File);
    }

    [Fact]
    public void Nothing_leads_to_a_table_without_a_key() =>
        Assert.Null(TableKeys.Referenced(Table("visits-partner-cities-citations.csv"), Tables));

    private static TableDescription Table(string file) => Tables.Single(table => table.File == file);
}
