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
                // A sign is the same in every language.
                Assert.True(label.Zh == "%" || label.Zh.Any(character => character is >= '\u4e00' and <= '\u9fff'), label.ToString());
                Assert.True(System.Text.Ascii.IsValid(label.En) && label.En.Length > 0, label.ToString());
            });

    [Fact]
    public void Notes_are_one_sentence_in_each_language() =>
        Assert.All(
            Entities.Select(entity => entity.Note)
                .Concat(Entities.SelectMany(entity => entity.Properties.Select(property => property.Note)))
                .Concat(Entities.SelectMany(entity => entity.Relations.Select(relation => relation.Note)))
                .OfType<Label>(),
            note =>
            {
                Assert.Equal(note.Zh.Length - 1, note.Zh.IndexOf('。', StringComparison.Ordinal));
                Assert.True(System.Text.Ascii.IsValid(note.En) && note.En.IndexOf(". ", StringComparison.Ordinal) < 0 && note.En.EndsWith('.'), note.ToString());
            });

    [Fact]
    public void A_list_and_its_type_have_notes_of_their_own()
    {
        var figure = DomainModel.Current.Entity("Figure");
        Assert.EndsWith("沒有分類者為總數，不可與其各部分相加。", figure.FindRelation("dimensions")?.Note?.Zh);
        Assert.Equal("The dimensions of a figure hold together; a figure without any is the total.", DomainModel.Current.Entity("Dimension").Note?.En);
        Assert.Null(figure.Note);
    }

    [Fact]
    public void A_property_that_says_nothing_is_internal() =>
        Assert.Equal(Classification.Internal, DomainModel.Of([typeof(Silent)]).Entity(nameof(Silent)).Property("Word").Classification);

    [Fact]
    public void A_list_is_classified_as_a_property_is() =>
        Assert.Equal(
            [Classification.Internal, Classification.Open, Classification.Restricted],
            DomainModel.Of([typeof(Silent), typeof(Listing)]).Entity(nameof(Listing)).Relations.Select(relation => relation.Classification));

    [Fact]
    public void A_unit_has_a_label() =>
        Assert.Equal(new Label("人", "persons"), DomainModel.Current.Entity("Engagement").Property("Headcount").UnitLabel);

    [Fact]
    public void A_vocabulary_is_a_code_list_of_words_as_people_write_them()
    {
        var unit = DomainModel.Current.Entity("Indicator").Property("Unit");
        var name = DomainModel.Current.Entity("Dimension").Property("Name");

        Assert.Equal((PropertyKind.Text, null), (unit.Kind, unit.Enum));
        Assert.Equal(new Label("人次", "person-times"), unit.Codes?.Find("person-times")?.Label);
        Assert.Equal(new Label("預算年度（民國）", "Budget year (ROC)"), name.Codes?.Find("budget_year")?.Label);
        Assert.Contains(unit.Vocabulary!, DomainModel.Current.Enums);
    }

    [Fact]
    public void Each_text_of_a_list_may_be_a_word_but_the_list_has_no_one_label()
    {
        var names = DomainModel.Current.Entity("Indicator").Property("Dimensions");

        Assert.Same(DomainModel.Current.Entity("Dimension").Property("Name").Vocabulary, names.Vocabulary);
        Assert.Null(names.Codes);
    }

    [Theory]
    [InlineData(typeof(InBoxes), "\"InBoxes.Size\" has the unit \"boxes\", which has no label; give it one in UnitOfMeasure.")]
    [InlineData(typeof(NumberOfWords), "\"NumberOfWords.Size\" cannot have a [Vocabulary]: it holds Integer, and only texts are words.")]
    public void What_has_no_words_is_told(Type type, string message) =>
        Assert.Equal("Property " + message, Assert.Throws<DomainModelException>(() => DomainModel.Of([type])).Message);

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

    [Entity("箱", "In boxes", Purpose = "For this test.")]
    private sealed class InBoxes : Row
    {
        [Label("數", "Size"), Unit("boxes")]
        public int Size { get; init; }
    }

    [Entity("詞數", "Number of words", Purpose = "For this test.")]
    private sealed class NumberOfWords : Row
    {
        [Label("數", "Size"), Vocabulary(typeof(UnitOfMeasure))]
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
