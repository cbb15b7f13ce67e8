using System.Reflection;

namespace OpenGov.Domain.Model;

/// <summary>Every type of the domain, read once from its classes. Immutable; the same for every part of the platform.</summary>
public sealed class DomainModel
{
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly Dictionary<string, EntityModel> byName;
    private readonly Dictionary<Type, EntityModel> byClr;
    private readonly Dictionary<Type, EnumModel> enums = [];

    private DomainModel(IEnumerable<Type> types)
    {
        Entities = [.. types.Select(type => (type, description: type.GetCustomAttribute<EntityAttribute>()))
            .Where(pair => pair.description is not null)
            .OrderBy(pair => pair.type.Name, StringComparer.Ordinal)
            .Select(pair => new EntityModel(pair.type, pair.description!))];
        byName = Entities.ToDictionary(entity => entity.Name);
        byClr = Entities.ToDictionary(entity => entity.Clr);
        Journal = Entities.SingleOrDefault(entity => entity.Clr.IsDefined(typeof(JournalAttribute)));

        var lists = Entities.ToDictionary(entity => entity, ReadOwnMembers);
        foreach (var (entity, members) in lists)
        {
            foreach (var property in members)
            {
                AddList(entity, property);
            }
        }

        foreach (var entity in Entities)
        {
            AddInverses(entity);
        }
    }

    /// <summary>The department's model: every described class of this assembly.</summary>
    public static DomainModel Current { get; } = Of(typeof(DomainModel).Assembly.GetTypes());

    public IReadOnlyList<EntityModel> Entities { get; }

    public IReadOnlyCollection<EnumModel> Enums => enums.Values;

    /// <summary>The type that is the journal; null in a model without one.</summary>
    public EntityModel? Journal { get; }

    /// <summary>A model over other classes: for tests of the platform's own machinery.</summary>
    public static DomainModel Of(IEnumerable<Type> types) => new(types);

    public EntityModel? Find(string name) => byName.GetValueOrDefault(name);

    public EntityModel Entity(string name) => Find(name) ?? throw new DomainModelException($"There is no type \"{name}\".");

    public EntityModel Entity<T>()
        where T : class => byClr[typeof(T)];

    /// <summary>Reads stored properties and aliases; returns the lists, which need every type to be known.</summary>
    private List<PropertyInfo> ReadOwnMembers(EntityModel entity)
    {
        var stored = new List<PropertyModel>();
        var aliases = new Dictionary<string, (PropertyModel, Label)>();
        var lists = new List<PropertyInfo>();
        foreach (var clr in InDeclarationOrder(entity.Clr).Where(clr => clr.Name is not (nameof(Component.ParentId) or nameof(Component.Position))))
        {
            if (clr.GetCustomAttribute<AliasOfAttribute>() is { } alias)
            {
                var target = stored.Single(property => property.Clr.Name == alias.Property);
                aliases.Add(Naming.ToCamel(clr.Name), (target, clr.GetCustomAttribute<LabelAttribute>()!.Value));
            }
            else if (ListElement(clr.PropertyType) is { } element && element != typeof(string))
            {
                lists.Add(clr);
            }
            else
            {
                stored.Add(ReadProperty(clr));
            }
        }

        entity.SetProperties(stored);
        CheckSearched(entity);
        entity.Classification = stored.Where(property => property.Clr.DeclaringType == entity.Clr)
            .Select(property => property.Classification).DefaultIfEmpty(Classification.Open).Min();
        entity.Aliases = aliases;
        return lists;
    }

    private static void CheckSearched(EntityModel entity)
    {
        foreach (var property in entity.Properties.Where(property => property.SearchWeight != 0))
        {
            var why = property switch
            {
                { Classification: Classification.Restricted } => "is Restricted, and no restricted text may stand in the index",
                { Kind: not (PropertyKind.Text or PropertyKind.TextList) } => $"holds {property.Kind}, and the search reads texts",
                { SearchWeight: < 0 } => "has a negative weight",
                _ when !entity.IsKeyed => "stands in a type without a key, by which hits of one rank are ordered",
                _ => null,
            };
            if (why is not null)
            {
                throw new DomainModelException($"Property \"{entity.Name}.{property.Clr.Name}\" cannot be [Searched]: it {why}.");
            }
        }
    }

    private PropertyModel ReadProperty(PropertyInfo clr)
    {
        var type = Nullable.GetUnderlyingType(clr.PropertyType) ?? clr.PropertyType;
        var required = Nullability.Create(clr).ReadState == NullabilityState.NotNull;
        var property = new PropertyModel(clr, KindOf(clr, type), required);
        if (type.IsEnum)
        {
            property.Enum = CodesOf(type, isVocabulary: false);
        }
        else if (property.Kind == PropertyKind.Reference)
        {
            property.Target = byClr[type.GetGenericArguments()[0]];
        }

        if (clr.GetCustomAttribute<VocabularyAttribute>() is { } vocabulary)
        {
            property.Vocabulary = property.Kind is PropertyKind.Text or PropertyKind.TextList
                ? CodesOf(vocabulary.Words, isVocabulary: true)
                : throw new DomainModelException(
                    $"Property \"{clr.DeclaringType!.Name}.{clr.Name}\" cannot have a [Vocabulary]: it holds {property.Kind}, and only texts are words.");
        }

        if (property.Unit is { } unit)
        {
            property.UnitLabel = CodesOf(typeof(UnitOfMeasure), isVocabulary: true).Find(unit)?.Label
                ?? throw new DomainModelException(
                    $"Property \"{clr.DeclaringType!.Name}.{clr.Name}\" has the unit \"{unit}\", which has no label; give it one in UnitOfMeasure.");
        }

        return property;
    }

    private EnumModel CodesOf(Type type, bool isVocabulary) =>
        enums.TryGetValue(type, out var known) ? known : enums[type] = new EnumModel(type, isVocabulary);

    private static PropertyKind KindOf(PropertyInfo clr, Type type) => type switch
    {
        _ when clr.Name == nameof(Row.Id) => PropertyKind.Id,
        _ when clr.IsDefined(typeof(JsonAttribute)) => PropertyKind.Json,
        _ when type == typeof(string) => PropertyKind.Text,
        _ when type == typeof(int) => PropertyKind.Integer,
        _ when type == typeof(long) => PropertyKind.Long,
        _ when type == typeof(decimal) => PropertyKind.Decimal,
        _ when type == typeof(bool) => PropertyKind.Boolean,
        _ when type == typeof(DateOnly) => PropertyKind.Date,
        _ when type == typeof(PartialDate) => PropertyKind.PartialDate,
        _ when type == typeof(DateTimeOffset) => PropertyKind.DateTime,
        _ when type.IsEnum => PropertyKind.Enum,
        _ when ListElement(type) == typeof(string) => PropertyKind.TextList,
        _ when IsReference(type) => PropertyKind.Reference,
        _ => throw new DomainModelException($"Property \"{clr.DeclaringType!.Name}.{clr.Name}\" has the type {type.Name}, which cannot be stored."),
    };

    private void AddList(EntityModel entity, PropertyInfo clr)
    {
        var element = ListElement(clr.PropertyType)!;
        var name = Naming.ToCamel(clr.Name);
        var label = clr.GetCustomAttribute<LabelAttribute>()!.Value;
        var note = clr.GetCustomAttribute<NoteAttribute>()?.Value;
        var classification = PropertyModel.ClassificationOf(clr);
        if (!IsReference(element))
        {
            entity.Add(new RelationModel.Components(name, label, classification, byClr[element]) { Note = note });
            return;
        }

        var member = byClr[element.GetGenericArguments()[0]];
        var table = new LinkTable(
            $"{entity.Table}_{Naming.ToSnake(clr.Name)}", entity, "owner_id", member, "member_id", name);
        var first = clr.GetCustomAttribute<FirstAttribute>();
        entity.Add(new RelationModel.Link(name, label, classification, member, table, reversed: false)
        {
            Note = note,
            First = first is null ? null : (first.Name, new Label(first.Zh, first.En)),
        });
        if (clr.GetCustomAttribute<InverseAttribute>() is { } inverse)
        {
            member.Add(new RelationModel.Link(inverse.Name, new Label(inverse.Zh, inverse.En), classification, entity, table, reversed: true));
        }
    }

    private static void AddInverses(EntityModel entity)
    {
        foreach (var property in entity.Properties)
        {
            if (property.Target is { } target && property.Clr.GetCustomAttribute<InverseAttribute>() is { } inverse)
            {
                target.Add(new RelationModel.Inverse(inverse.Name, new Label(inverse.Zh, inverse.En), entity, property));
            }
        }
    }

    /// <summary>Base classes first, so that every table begins with id and key.</summary>
    private static IEnumerable<PropertyInfo> InDeclarationOrder(Type type)
    {
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        return type.BaseType is null || type.BaseType == typeof(object) ? own : InDeclarationOrder(type.BaseType).Concat(own);
    }

    private static Type? ListElement(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsReference(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EntityId<>);
}
