using Microsoft.EntityFrameworkCore;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Tracking;

/// <summary>
/// The write side's view of the domain: every type with its own columns, mapped by one loop over the model. Lists of references and of
/// components are not tracked; they are written with a new row and through batches. Saving goes through <see cref="UnitOfWork"/>
/// alone, which journals it.
/// </summary>
public sealed class OpenGovContext : DbContext
{
    private readonly StoredTypes types;

    internal OpenGovContext(DbContextOptions<OpenGovContext> options, DomainModel model, StoredTypes types)
        : base(options)
    {
        Domain = model;
        this.types = types;
    }

    internal DomainModel Domain { get; }

    /// <summary>Set by the unit of work while it saves what it has journalled.</summary>
    internal bool IsJournalled { get; set; }

    /// <exception cref="InvalidOperationException">Always, outside <see cref="UnitOfWork.CommitAsync"/>.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ThrowUnlessJournalled();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc cref="SaveChanges(bool)"/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ThrowUnlessJournalled();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var entity in Domain.Entities.Where(entity => !entity.IsComponent))
        {
            var builder = modelBuilder.Entity(entity.Clr);
            builder.ToTable(entity.Table).HasKey(nameof(Row.Id));
            var stored = entity.Properties.Select(property => property.Clr.Name).ToHashSet();
            foreach (var other in entity.Clr.GetProperties().Where(property => !stored.Contains(property.Name)))
            {
                builder.Ignore(other.Name);
            }

            foreach (var property in entity.Properties)
            {
                var column = builder.Property(property.Clr.PropertyType, property.Clr.Name);
                column.HasColumnName(property.Column).IsRequired(property.Required).ValueGeneratedNever();
                types.Apply(column.Metadata, property);
                if (property.Clr.Name == nameof(Entity.Version) && property.Clr.DeclaringType == typeof(Entity))
                {
                    column.IsConcurrencyToken();
                }
            }
        }
    }

    private void ThrowUnlessJournalled()
    {
        if (!IsJournalled)
        {
            throw new InvalidOperationException("Changes are saved by the unit of work, which journals them: call its CommitAsync.");
        }
    }
}
