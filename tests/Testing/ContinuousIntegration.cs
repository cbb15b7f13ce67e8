namespace OpenGov.Testing;

/// <summary>Whether the tests run unattended (<c>CI=true</c>): then nothing may be skipped and no golden rewritten.</summary>
public static class ContinuousIntegration
{
    public static bool IsOn => Environment.GetEnvironmentVariable("CI") == "true";
}
