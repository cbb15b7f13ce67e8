using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>A dataset is published no more: since when, and why.</summary>
public sealed record Withdrawal(DateOnly On, Label Reason);
