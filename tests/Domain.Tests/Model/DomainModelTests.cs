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
    public void A_list_is_classified_as_a_property_is() =>
        Assert.Equal(
            [Classification.Internal, Classification.Open, Classification.Restricted],
            DomainModel.Of([typeof(Silent), typeof(Listing)]).Entity(nameof(Listing)).Relations.Select(relation => relation.Classification));

    [Fact]
    public void Every_unit_has_a_label() =>
        Assert.All(
            Entities.SelectMany(entity => entity.Properties).Select(property => property.Unit).OfType<string>(),
            unit => Assert.NotEmpty(UnitOfMeasure.LabelOf(unit).Zh));

    [Fact]
    public void A_property_without_a_label_is_refused() =>
        Assert.Equal(
            "Property \"Unlabelled.Word\" has no label; give it one with [Label(\"…\", \"…\")].",
            Assert.Throws<DomainModelException>(() => DomainModel.Of([typeof(Unlabelled)])).Message);

    [Fact]
    public void A_property_that_cannot_be_stored_is_refused() =>
        Assert.Equal(
            "Property \"Unstorable.Word\" has the type TimeSpan, which cannot be stored.",
            Assert.Throws<DomainModelException>(() => DomainModel.Of([typeof(Unstorable)])).Message);

    [Fact]
    public void A_name_of_a_type_stands_for_one_field() =>
        Assert.All(Entities, type => Assert.Empty(
            type.Properties.Select(property => property.Name).Concat(type.Aliases.Keys).Concat(type.Relations.Select(relation => relation.Name))
                .Concat(type.Relations.OfType<RelationModel.Link>().Select(link => link.First?.Name).OfType<string>())
                .GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{type}.{group.Key}")));

    [Fact]
    public void A_list_of_references_is_reached_from_both_ends_and_its_first_member_by_name()
    {
        var link = Assert.IsType<RelationModel.Link>(DomainModel.Current.Entity("Engagement").FindRelation("partnerCities"));
        var back = Assert.IsType<RelationModel.Link>(DomainModel.Current.Entity("PartnerCity").FindRelation("engagements"));

        Assert.Equal(("engagement_partner_cities", "partnerCity"), (link.Table.Table, link.First?.Name));
        Assert.Same(link.Table, back.Table);
        Assert.True(back.IsReversed);
    }

    [Fact]
    public void Only_the_platforms_own_types_are_not_journalled() =>
        Assert.Equal(["Change", "Dataset", "Edition", "Report"], Entities.Where(entity => !entity.IsJournalled).Select(entity => entity.Name));

    [Fact]
    public void Nothing_restricted_is_a_reference_or_the_key_that_an_id_derives_from() =>
        Assert.All(
            Entities.SelectMany(entity => entity.Properties).Where(property => property.Classification == Classification.Restricted),
            property => Assert.False(property.Kind is PropertyKind.Reference or PropertyKind.Id || property.Clr.Name == nameof(KeyedEntity.Key)));

    [Fact]
    public void Nothing_restricted_is_searched() =>
        Assert.DoesNotContain(
            Entities.SelectMany(entity => entity.Searched), property => property.Classification == Classification.Restricted);

    [Theory]
    [InlineData(typeof(SearchedSecret), "\"SearchedSecret.Word\" cannot be [Searched]: it is Restricted, and no restricted text may stand in the index.")]
    [InlineData(typeof(SearchedNumber), "\"SearchedNumber.Size\" cannot be [Searched]: it holds Integer, and the search reads texts.")]
    [InlineData(typeof(SearchedWithoutKey), "\"SearchedWithoutKey.Word\" cannot be [Searched]: it stands in a type without a key, by which hits of one rank are ordered.")]
    public void What_cannot_be_searched_is_told(Type type, string message) =>
        Assert.Equal("Property " + message, Assert.Throws<DomainModelException>(() => DomainModel.Of([type])).Message);

    [Entity("密", "Searched secret", Purpose = "For this test.")]
    private sealed class SearchedSecret : KeyedEntity
    {
        [Label("字", "Word"), Restricted, Searched(SearchedAttribute.Title)]
        public string? Word { get; init; }
    }

    [Entity("數", "Searched number", Purpose = "For this test.")]
    private sealed class SearchedNumber : KeyedEntity
    {
        [Label("數", "Size"), Open, Searched(SearchedAttribute.Title)]
        public int Size { get; init; }
    }

    [Entity("無鍵", "Searched without key", Purpose = "For this test.")]
    private sealed class SearchedWithoutKey : Row
    {
        [Label("字", "Word"), Open, Searched(SearchedAttribute.Title)]
        public string? Word { get; init; }
    }

    [Entity("無聲", "Silent", Purpose = "For this test.")]
    private sealed class Silent : Row
    {
        [Label("字", "Word")]
        public string? Word { get; init; }
    }

    [Entity("清單", "Listing", Purpose = "For this test.")]
    private sealed class Listing : Row
    {
        [Label("內部", "Internal")]
        public IReadOnlyList<EntityId<Silent>> Internal { get; init; } = [];

        [Label("公開", "Open"), Open]
        public IReadOnlyList<EntityId<Silent>> Open { get; init; } = [];

        [Label("限閱", "Restricted"), Restricted]
        public IReadOnlyList<EntityId<Silent>> Restricted { get; init; } = [];
    }

    [Entity("無標籤", "Unlabelled", Purpose = "For this test.")]
    private sealed class Unlabelled : Row
    {
        public string? Word { get; init; }
    }

    [Entity("不可存", "Unstorable", Purpose = "For this test.")]
    private sealed class Unstorable : Row
    {
        [Label("字", "Word")]
        public TimeSpan Word { get; init; }
    }
}
