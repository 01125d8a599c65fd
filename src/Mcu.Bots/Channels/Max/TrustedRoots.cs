using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// Certificates that are trusted beside those of the system, for this channel's connections only. Nothing else is let through: a name that
/// does not match or a certificate that ran out fails as ever.
/// </summary>
internal sealed class TrustedRoots
{
    private readonly X509Certificate2Collection _roots;

    private TrustedRoots(X509Certificate2Collection roots) => _roots = roots;

    public static bool CanRead(string file) => Read(file) is { Count: > 0 };

    public static TrustedRoots From(string file) => new(Read(file) ?? []);

    /// <summary>Judges a server's certificate, as <see cref="RemoteCertificateValidationCallback"/>.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => true,
        SslPolicyErrors.RemoteCertificateChainErrors when certificate is X509Certificate2 server => EndsInOurs(server, chain),
        _ => false,
    };

    private bool EndsInOurs(X509Certificate2 server, X509Chain? offered)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in offered?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(server);
    }

    private static X509Certificate2Collection? Read(string file)
    {
        try
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(file);
            return roots.Count > 0 ? roots : [X509CertificateLoader.LoadCertificateFromFile(file)];
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
