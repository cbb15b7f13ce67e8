using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Domain.Tests.Model;

public sealed class ModelDocumentTests
{
    [Fact]
    public void The_page_of_types_is_what_the_model_says() =>
        Golden.Match("../../../docs/types.md", ModelDocument.Print(DomainModel.Current));
}
