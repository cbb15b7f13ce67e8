using System.Collections.Immutable;
using System.Text;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>What is written of a hit: it depends on the hit's type.</summary>
/// <param name="TypeColumn">The column that names the type.</param>
internal sealed record HitRow(int TypeColumn, ImmutableArray<HitShape> Types);

/// <param name="Child">The child level that holds the row; null where the hit's own row says all that is asked for.</param>
internal sealed record HitShape(EntityModel Type, Shape.Object Row, int? Child)
{
    public byte[] TypeName { get; } = Encoding.UTF8.GetBytes(Type.Name);
}

/// <summary>The texts of a hit in which its terms are looked for, by its type.</summary>
internal sealed record HitTexts(int TypeColumn, ImmutableArray<HitTextColumns> Types);

/// <param name="Child">The child level that holds the row.</param>
internal sealed record HitTextColumns(EntityModel Type, int Child, ImmutableArray<(PropertyModel Property, int Column)> Texts)
{
    public byte[] TypeName { get; } = Encoding.UTF8.GetBytes(Type.Name);
}

/// <summary>One field of a match.</summary>
/// <param name="Constant">The type's name, where that is asked for.</param>
internal sealed record MatchField(string Key, MatchPart? Part, byte[]? Constant)
{
    public byte[] Prefix { get; } = ShapeField.KeyBytes(Key);
}
