using System.Text;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class PublisherIdentityTests
{
    private const string File = """{"nameZh":"甲","nameEn":"A","homepage":"https://a.example","phone":"07-000","oid":"2.16.886","spatial":{"zh":"乙","en":"B"},"sourceZh":"丙","sourceEn":"C"}""";

    [Fact]
    public void The_department_is_named_as_it_names_itself()
    {
        var publisher = PublisherIdentity.Load(RepositoryRoot.Combine("schema"));
        Assert.Equal("高雄市政府行政暨國際處", publisher.Contact.NameZh);
        Assert.Equal("Department of Administration and International Affairs, Kaohsiung City Government", publisher.Contact.NameEn);
    }

    [Fact]
    public void It_is_read()
    {
        var publisher = Read(File);
        Assert.Equal(new PublisherIdentity(new Contact("甲", "A", "https://a.example", null) { Phone = "07-000" }, "乙", "B", new Label("丙", "C")) { Oid = "2.16.886" }, publisher);
    }

    [Theory]
    [InlineData("\"nameEn\":\"A\",", "", "publisher.json: \"nameEn\" is missing; add it.")]
    [InlineData(",\"spatial\":{\"zh\":\"乙\",\"en\":\"B\"}", "", "publisher.json: \"spatial\" is missing; add it.")]
    [InlineData(",\"sourceZh\":\"丙\"", "", "publisher.json: \"sourceZh\" is missing; add it.")]
    [InlineData("https://a.example", "ftp://a.example", "publisher.json: \"homepage\" is \"ftp://a.example\"; write a web address: https://orcc.kcg.gov.tw/.")]
    [InlineData("\"phone\"", "\"email\":\"a@b\",\"phone\"", "publisher.json: \"email\" is \"a@b\"; write a mail address: data@kcg.gov.tw.")]
    [InlineData("\"nameEn\"", "\"fax\"", "publisher.json: The file has a member \"fax\"; it may have \"nameZh\", \"nameEn\", \"homepage\", \"email\", \"phone\", \"oid\", \"spatial\", \"sourceZh\", \"sourceEn\".")]
    public void A_file_with_a_mistake_is_refused(string right, string wrong, string message) =>
        Assert.Equal(message, Assert.Throws<DatasetContractException>(() => Read(File.Replace(right, wrong))).Message);

    [Fact]
    public void Without_the_file_nothing_is_published()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "publisher.json: There is no such file; it names who publishes the datasets. Set the schema folder.",
            Assert.Throws<DatasetContractException>(() => PublisherIdentity.Load(folder.Path)).Message);
    }

    private static PublisherIdentity Read(string json) => PublisherIdentity.Read(Encoding.UTF8.GetBytes(json));
}
