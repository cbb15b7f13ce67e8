using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class DatasetContractTests
{
    private const string Card = """
        {"titleZh":"甲","titleEn":"A","descriptionZh":"乙","descriptionEn":"B","area":"INTERNATIONAL","frequency":"yearly","contact":{"nameZh":"丙"},"temporal":{"from":"2017"}}
        """;

    private static readonly PublisherIdentity Publisher = PublisherIdentity.Load(RepositoryRoot.Combine("schema"));

    [Fact]
    public void A_card_is_read()
    {
        using var folder = Write("a", Card);
        var card = DatasetContract.Load(folder.Path, "a", Publisher).Card;
        Assert.Equal(("INTERNATIONAL", "國際事務"), (card.Area.Value, card.Area.Label.Zh));
        Assert.Equal("每年", card.Frequency.Label.Zh);
        Assert.Equal("2017", card.From.ToString());
        Assert.Equal(new Contact("丙", null, null, null), card.Contact);
    }

    [Theory]
    [InlineData("\"INTERNATIONAL\"", "\"ABROAD\"", "a.json: \"area\" is \"ABROAD\"; allowed are \"VENUES\", ")]
    [InlineData("\"yearly\"", "\"often\"", "a.json: \"frequency\" is \"often\"; allowed are \"irregular\", \"daily\", ")]
    [InlineData("\"甲\"", "\" \"", "a.json: \"titleZh\" is empty; write a text.")]
    [InlineData("\"甲\"", "3", "a.json: \"titleZh\" is a JSON number; write a text.")]
    [InlineData("\"2017\"", "\"2017-13\"", "a.json: \"from\" is \"2017-13\"; write a year, a month or a day: 2023, 2023-01 or 2023-01-13.")]
    [InlineData("\"titleEn\"", "\"titleFr\"", "a.json: The card has a member \"titleFr\"; it may have \"titleZh\", ")]
    [InlineData("{\"nameZh\":\"丙\"}", "{}", "a.json: \"nameZh\" is missing; add it.")]
    [InlineData("{\"nameZh\":\"丙\"}", "{\"nameZh\":\"丙\",\"homepage\":\"javascript:alert(1)\"}", "a.json: \"homepage\" is \"javascript:alert(1)\"; write a web address: https://orcc.kcg.gov.tw/.")]
    [InlineData("{\"nameZh\":\"丙\"}", "{\"nameZh\":\"丙\",\"homepage\":\"www.example.org\"}", "a.json: \"homepage\" is \"www.example.org\"; write a web address: ")]
    [InlineData("{\"nameZh\":\"丙\"}", "{\"nameZh\":\"丙\",\"homepage\":\"https://example.org/a b\"}", "a.json: \"homepage\" is \"https://example.org/a b\"; write a web address: ")]
    [InlineData("{\"nameZh\":\"丙\"}", "{\"nameZh\":\"丙\",\"email\":\"a b\"}", "a.json: \"email\" is \"a b\"; write a mail address: ")]
    [InlineData("{\"nameZh\":\"丙\"}", "{\"nameZh\":\"丙\",\"email\":\"a@example.org?bcc=b@example.org\"}", "a.json: \"email\" is \"a@example.org?bcc=b@example.org\"; write a mail address: ")]
    [InlineData("\"甲\",", "\"甲\"", "a.json: The card is not JSON: ")]
    public void A_card_with_a_mistake_is_refused_and_told_what_is_allowed(string right, string wrong, string message)
    {
        using var folder = Write("a", Card.Replace(right, wrong));
        Assert.StartsWith(message, Assert.Throws<DatasetContractException>(() => DatasetContract.Load(folder.Path, "a", Publisher)).Message);
    }

    [Fact]
    public void A_query_without_its_card_is_refused()
    {
        using var folder = Write("a", Card);
        File.Delete(folder["a.json"]);
        Assert.Equal(
            "a.json: There is no such file; a dataset needs a card.",
            Assert.Throws<DatasetContractException>(() => DatasetContract.Load(folder.Path, "a", Publisher)).Message);
    }

    [Fact]
    public void A_name_that_cannot_be_a_URL_is_refused()
    {
        using var folder = Write("Partner_Cities", Card);
        Assert.StartsWith(
            "Partner_Cities.graphql: The name is the dataset's URL",
            Assert.Throws<DatasetContractException>(() => DatasetContract.Load(folder.Path, "Partner_Cities", Publisher)).Message);
    }

    [Fact]
    public void A_name_that_cannot_be_a_folder_is_refused()
    {
        var slug = new string('a', 101);
        using var folder = Write(slug, Card);
        Assert.Equal(
            $"{slug}.graphql: The name is the dataset's URL and its folder, and has 101 letters; allowed are 100. Shorten it.",
            Assert.Throws<DatasetContractException>(() => DatasetContract.Load(folder.Path, slug, Publisher)).Message);

        var longest = new string('a', 100);
        using var other = Write(longest, Card);
        Assert.Equal(longest, DatasetContract.Load(other.Path, longest, Publisher).Slug);
    }

    [Fact]
    public void A_column_that_is_not_open_is_refused_before_anything_is_read()
    {
        var contract = DatasetContract.Load(RepositoryRoot.Combine("schema", "datasets"), "partner-cities", Publisher);
        var data = new FakeOpenData { ["partnerCities"] = new CannedResult(Shape.Of("gazetteSubmissions", "GazetteSubmission", ["id", "submittedBy"])) };
        Assert.Equal(
            "partner-cities.graphql: The column \"submittedBy\" is not open; a dataset may hold open properties only.",
            Assert.Throws<DatasetContractException>(() => DatasetForm.Of(contract, data, statistics: null)).Message);
    }

    [Fact]
    public void A_level_with_lists_needs_an_id()
    {
        var contract = DatasetContract.Load(RepositoryRoot.Combine("schema", "datasets"), "partner-cities", Publisher);
        var shape = Shape.Of("partnerCities", "PartnerCity", ["nameZh"], Shape.Of("citations", "Citation", ["note"]));
        var data = new FakeOpenData { ["partnerCities"] = new CannedResult(shape) };
        Assert.Equal(
            "partner-cities.graphql: \"partnerCities\" has lists inside but no id to join them by; select its \"id\".",
            Assert.Throws<DatasetContractException>(() => DatasetForm.Of(contract, data, statistics: null)).Message);
    }

    [Fact]
    public void A_list_whose_rows_cannot_be_told_apart_is_refused_before_anything_is_read()
    {
        var contract = DatasetContract.Load(RepositoryRoot.Combine("schema", "datasets"), "partner-cities", Publisher);
        var data = new FakeOpenData { ["partnerCities"] = new CannedResult(Shape.Of("partnerCities", "PartnerCity", ["key", "nameZh"])) };
        Assert.Equal(
            "partner-cities.graphql: The list \"partnerCities\" has no id to tell its rows apart by, from version to version; select its \"id\".",
            Assert.Throws<DatasetContractException>(() => DatasetForm.Of(contract, data, statistics: null)).Message);
    }

    [Fact]
    public void A_sealed_card_may_have_a_member_that_only_an_older_program_knew()
    {
        using var version = new TemporaryFolder();
        File.WriteAllText(version[DatasetContract.CardFile], Card.Replace("\"temporal\"", "\"badge\":\"gold\",\"temporal\""));
        File.WriteAllText(version[DatasetContract.QueryFile], "{ partnerCities { nodes { id } } }");
        Assert.Equal("丙", DatasetContract.OfVersion(version.Path, "a", Publisher).Card.Contact!.NameZh);
    }

    [Fact]
    public void A_sealed_card_shows_no_address_that_would_be_refused_today()
    {
        using var version = new TemporaryFolder();
        File.WriteAllText(version[DatasetContract.CardFile], Card.Replace("{\"nameZh\":\"丙\"}", "{\"nameZh\":\"丙\",\"homepage\":\"javascript:alert(1)\",\"email\":\"a b\"}"));
        File.WriteAllText(version[DatasetContract.QueryFile], "{ partnerCities { nodes { id } } }");
        Assert.Equal(new Contact("丙", null, null, null), DatasetContract.OfVersion(version.Path, "a", Publisher).Card.Contact);
    }

    [Fact]
    public void What_the_card_does_not_say_of_contact_and_place_the_publisher_says()
    {
        using var folder = Write("a", Card.Replace(",\"contact\":{\"nameZh\":\"丙\"}", ""));
        var contract = DatasetContract.Load(folder.Path, "a", Publisher);
        Assert.Equal(Publisher.Contact, Publisher.ContactOf(contract.Card));
        Assert.Equal(new Label("高雄市", "Kaohsiung City"), DatasetCoverage.Place(contract.Card, Publisher));

        using var own = Write("a", Card.Replace("\"temporal\"", "\"spatial\":\"全球\",\"spatialEn\":\"Worldwide\",\"temporal\""));
        var other = DatasetContract.Load(own.Path, "a", Publisher);
        Assert.Equal("丙", Publisher.ContactOf(other.Card).NameZh);
        Assert.Equal(new Label("全球", "Worldwide"), DatasetCoverage.Place(other.Card, Publisher));
    }

    private static TemporaryFolder Write(string slug, string card)
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder[slug + ".json"], card);
        File.WriteAllText(folder[slug + ".graphql"], "{ partnerCities { nodes { id } } }");
        return folder;
    }
}
