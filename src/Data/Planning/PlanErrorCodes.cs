namespace OpenGov.Data.Planning;

/// <summary>The graph's own error codes; docs/errors.md has a heading for each.</summary>
public static class PlanErrorCodes
{
    public const string Forbidden = "FORBIDDEN";
    public const string CursorInvalid = "CURSOR_INVALID";
    public const string PageSizeInvalid = "PAGE_SIZE_INVALID";
    public const string FilterTooLarge = "FILTER_TOO_LARGE";
    public const string GroupInvalid = "GROUP_INVALID";
    public const string IdInvalid = "ID_INVALID";
    public const string LookupInvalid = "LOOKUP_INVALID";
    public const string NumberOutOfRange = "NUMBER_OUT_OF_RANGE";
    public const string TypeUnknown = "TYPE_UNKNOWN";
    public const string SearchTextInvalid = "SEARCH_TEXT_INVALID";
    public const string DatasetInvalid = "DATASET_INVALID";
    public const string StatisticInvalid = "STATISTIC_INVALID";
}
