using System.Globalization;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Pages;

/// <summary>A version in a sentence.</summary>
internal static class VersionSummary
{
    public static Label Of(DatasetVersion version) => version.Changes is { } changes
        ? new(
            Format($"新增 {changes.Added:N0} 筆、刪除 {changes.Removed:N0} 筆、修改 {changes.Changed:N0} 筆，共 {version.Rows:N0} 筆。"),
            Format($"{changes.Added:N0} {Rows(changes.Added)} added, {changes.Removed:N0} removed, {changes.Changed:N0} changed; {version.Rows:N0} in all."))
        : new(Format($"第一版，共 {version.Rows:N0} 筆。"), Format($"First version, {version.Rows:N0} {Rows(version.Rows)}."));

    private static string Rows(int count) => count == 1 ? "row" : "rows";

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
