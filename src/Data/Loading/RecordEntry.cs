using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>
/// What the platform remembers of a row that a record brought, so that a later record can tell its own changes from people's: the hash of
/// the row as the record last had it (<see cref="RowForm.Hash"/>), and the row's version after that load. A higher one was made by people.
/// </summary>
internal sealed record RecordEntry(EntityModel Type, long Id, RecordMark Mark);
