using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace OpenGov.Data.Writing.Tracking;

/// <summary>EF Core keeps one model per key: contexts over different domain models must not share one.</summary>
internal sealed class DomainModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((OpenGovContext)context).Domain, designTime);
}
