namespace Gfmd.Sim.Scenarios;

/// <summary>The scenario files that the program carries, named as in the repository: scenarios/default.json.</summary>
public static class EmbeddedFiles
{
    /// <summary>Bytes of a file, or null where the program carries none of that name.</summary>
    public static byte[]? Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        using Stream? stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name.Replace('\\', '/'));
        if (stream is null)
        {
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
