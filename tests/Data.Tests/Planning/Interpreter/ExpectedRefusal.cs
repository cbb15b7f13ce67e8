namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>The operation is one that is refused while it is read.</summary>
/// <param name="isCertain">False where a database may come through: a sum that leaves its range on the way and comes back.</param>
internal sealed class ExpectedRefusal(string code, bool isCertain) : Exception($"Expected is {code}.")
{
    public string Code { get; } = code;

    public bool IsCertain { get; } = isCertain;
}
