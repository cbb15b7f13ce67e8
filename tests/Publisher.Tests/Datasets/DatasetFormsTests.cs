using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class DatasetFormsTests : IDisposable
{
    private static readonly Label Statement = new("由系統統計。", "Counted by the platform.");

    private readonly TestPublisher publisher = new();
    private readonly DatasetForms forms;

    public DatasetFormsTests() => forms = new DatasetForms(publisher.Data);

    public void Dispose() => publisher.Dispose();

    [Fact]
    public void A_contract_that_stays_is_planned_once() => Assert.Same(Form(), Form());

    [Fact]
    public void A_card_that_an_editor_has_changed_makes_another_form()
    {
        var before = Form();
        publisher.EditCard("partner-cities", card => card["titleZh"] = "締盟城市");
        var after = Form();
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
        Assert.Equal("締盟城市", after.Contract.Card.TitleZh);
    }

    [Fact]
    public void A_query_that_an_editor_has_changed_makes_another_form()
    {
        var before = Form();
        File.AppendAllText(Path.Combine(publisher.SchemaFolder, "datasets", "partner-cities.graphql"), "# a remark\n");
        Assert.NotEqual(before.Fingerprint, Form().Fingerprint);
    }

    [Fact]
    public void A_publisher_with_another_name_makes_another_form()
    {
        var before = Form();
        var file = Path.Combine(publisher.SchemaFolder, "publisher.json");
        var identity = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        identity["nameEn"] = "Another department";
        File.WriteAllText(file, identity.ToJsonString());
        Assert.NotEqual(before.Fingerprint, Form().Fingerprint);
    }

    [Fact]
    public void A_statistic_that_is_counted_for_it_makes_another_form() => Assert.NotEqual(Form().Fingerprint, Form(Statement).Fingerprint);

    private DatasetForm Form(Label? statistics = null) =>
        forms.Of(DatasetContract.Load(Path.Combine(publisher.SchemaFolder, "datasets"), "partner-cities", PublisherIdentity.Load(publisher.SchemaFolder)), statistics);
}
