using OpenGov.Domain.Model;

namespace OpenGov.Domain.Tests.Model;

/// <summary>Rules that every type of the domain keeps.</summary>
public sealed class DomainModelTests
{
    private static IReadOnlyList<EntityModel> Entities => DomainModel.Current.Entities;

    [Fact]
    public void A_name_of_the_graph_stands_for_one_type() =>
        Assert.Equal(
            Entities.Count(entity => !entity.IsComponent) * 2,
            Entities.Where(entity => !entity.IsComponent).SelectMany(entity => new[] { entity.Singular, entity.Plural }).Distinct().Count());

    [Fact]
    public void A_table_stands_for_one_type() => Assert.Equal(Entities.Count, Entities.Select(entity => entity.Table).Distinct().Count());

    [Fact]
    public void Labels_are_Chinese_first_and_English_beside_it() =>
        Assert.All(
            Entities.Select(entity => entity.Label)
                .Concat(Entities.SelectMany(entity => entity.Properties.Select(property => property.Label)))
                .Concat(Entities.SelectMany(entity => entity.Relations.Select(relation => relation.Label)))
                .Concat(DomainModel.Current.Enums.SelectMany(code => code.Values.Select(value => value.Label).Append(code.Label))),
            label =>
            {
                Assert.Contains(label.Zh, character => character is >= '\u4e00' and <= '\u9fff');
                Assert.True(System.Text.Ascii.IsValid(label.En) && label.En.Length > 0, label.ToString());
            });

    [Fact]
    public void A_property_that_says_nothing_is_internal() =>
        Assert.Equal(Classification.Internal, DomainModel.Of([typeof(Silent)]).Entity(nameof(Silent)).Property("Word").Classification);

    [Fact]
    public void A_property_without_a_label_is_refused() =>
        Assert.Equal(
            "Property \"Unlabelled.Word\" has no label; give it one with [Label(\"…\", \"…\")].",
            Assert.Throws<DomainModelException>(() => DomainModel.Of([typeof(Unlabelled)])).Message);

    [Entity("無聲", "Silent", Purpose = "For this test.")]
    private sealed class Silent : Row
    {
        [Label("字", "Word")]
        public string? Word { get; init; }
    }

    [Entity("無標籤", "Unlabelled", Purpose = "For this test.")]
    private sealed class Unlabelled : Row
    {
        public string? Word { get; init; }
    }
}
