using OpenGov.Data.Writing.Journal;

namespace OpenGov.Publisher.Editions;

/// <summary>
/// The edition in the making: takes publications one by one and keeps, of each, the former folder or a new one. A publication that fails keeps its former
/// folder, and the others go on.
/// </summary>
internal sealed class EditionBuild(
    EditionWriter writer, EditionPaths paths, IJournalView journal, JournalHead head, DateOnly today, Manifest? former)
{
    private readonly List<ManifestFolder> folders = [];
    private readonly Dictionary<long, IReadOnlySet<string>> moved = [];

    public IReadOnlyList<ManifestFolder> Folders => folders;

    /// <summary>What the edition holds so far.</summary>
    public ManifestFolder? Find(string kind, string slug) => folders.Find(folder => folder.Kind == kind && folder.Slug == slug);

    /// <summary>True when the edition differs from the former one so far.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>True when nothing of the former edition may be taken over unread.</summary>
    public bool ReadsEverything { get; init; }

    /// <summary>Notes a difference that is in no folder: a new public address, a dataset that is no longer published.</summary>
    public void MarkChanged() => HasChanged = true;

    /// <summary>Takes over the former folder, if there is one.</summary>
    public void Keep(string kind, string slug)
    {
        if (former?.Find(kind, slug) is { } folder)
        {
            folders.Add(folder);
        }
    }

    /// <summary>Takes the former folder out of what readers see; its versions keep their addresses.</summary>
    public PublicationResult Withdraw(string kind, string slug)
    {
        if (former?.Find(kind, slug) is { } known)
        {
            HasChanged |= known.Place is not null;
            folders.Add(known with { Place = null });
        }

        return new PublicationResult(kind, slug, PublicationOutcome.Withdrawn);
    }

    public ValueTask<PublicationResult> AddAsync(IPublication publication, CancellationToken cancellationToken) =>
        AddAsync(publication.Kind, publication.Slug, () => ValueTask.FromResult(publication), cancellationToken);

    /// <param name="prepareAsync">May fail as the publication itself may.</param>
    public async ValueTask<PublicationResult> AddAsync(
        string kind, string slug, Func<ValueTask<IPublication>> prepareAsync, CancellationToken cancellationToken)
    {
        try
        {
            var publication = await prepareAsync();
            return former?.Find(kind, slug) is { } known && await IsUnmovedAsync(publication, known, cancellationToken)
                ? KeepAsOfNow(publication, known)
                : await WriteAsync(publication, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return Fail(kind, slug, problem);
        }
    }

    public PublicationResult Fail(string kind, string slug, Exception problem)
    {
        Keep(kind, slug);
        return PublicationResult.Failure(kind, slug, problem);
    }

    private async ValueTask<bool> IsUnmovedAsync(IPublication publication, ManifestFolder known, CancellationToken cancellationToken)
    {
        if (ReadsEverything || known.Contract != publication.Contract || (publication.FollowsOthers && HasChanged))
        {
            return false;
        }

        if (known.JournalSequence == head.Sequence || publication.Types.Count == 0)
        {
            return true;
        }

        if (!moved.TryGetValue(known.JournalSequence, out var types))
        {
            types = await journal.TypesMovedSinceAsync(known.JournalSequence, cancellationToken);
            moved.Add(known.JournalSequence, types);
        }

        return !publication.Types.Overlaps(types);
    }

    private PublicationResult KeepAsOfNow(IPublication publication, ManifestFolder known)
    {
        // A contract that moved no byte is recorded, or every run would read again; what was withdrawn and is no more has a place again.
        HasChanged |= known.Contract != publication.Contract || known.Place != publication.Place;
        folders.Add(known with { Place = publication.Place, JournalSequence = head.Sequence, Contract = publication.Contract });
        return new PublicationResult(known.Kind, known.Slug, PublicationOutcome.Unchanged) { Rows = known.Rows };
    }

    private async ValueTask<PublicationResult> WriteAsync(IPublication publication, CancellationToken cancellationToken)
    {
        var known = former?.Find(publication.Kind, publication.Slug);

        // What awaits its first row is asked in every run, and a run that changes nothing leaves no trace.
        if (known is null && publication.NeedsRows && !await publication.HasRowsAsync(cancellationToken))
        {
            return new PublicationResult(publication.Kind, publication.Slug, PublicationOutcome.Empty) { Rows = 0 };
        }

        using var staged = writer.Stage(publication.Kind, publication.Slug);
        var rows = await publication.WriteAsync(staged, cancellationToken);
        if (publication.NeedsRows && rows == 0)
        {
            throw new PublisherException(
                PublisherError.QualityInsufficient,
                $"It had {known?.Rows} rows and now has none; that looks like a loss, so the former version stays. "
                + "To end a dataset, give its card a \"withdrawn\" with the reason.");
        }

        staged.CompleteContent();
        if (known is not null && known.Content == staged.Content)
        {
            return KeepAsOfNow(publication, known);
        }

        var before = known is null ? null : paths.SealedFolder(known);
        var hasOldData = before is not null && DataOf(Checksums.ReadFolder(before)).SequenceEqual(DataOf(staged.Checksums));
        await publication.DeriveAsync(staged, before, cancellationToken);
        await CompressedCopies.AddAsync(staged, before, cancellationToken);
        staged.Complete();
        folders.Add(new ManifestFolder
        {
            Kind = publication.Kind,
            Slug = publication.Slug,
            Place = publication.Place,
            Folder = writer.Seal(staged, publication.Kind, publication.Slug, today),
            Sha256 = staged.Sha256,
            Content = staged.Content,
            Contract = publication.Contract,
            JournalSequence = head.Sequence,
            PublishedOn = known?.PublishedOn ?? today,
            ModifiedOn = hasOldData ? known!.ModifiedOn : today,
            Rows = rows,
        });
        HasChanged = true;
        return new PublicationResult(publication.Kind, publication.Slug, PublicationOutcome.Published) { Rows = rows };

        IEnumerable<Checksum> DataOf(IEnumerable<Checksum> files) =>
            files.Where(file => !CompressedCopies.Is(file.Name) && publication.IsData(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal);
    }
}
