using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Fokus.Tunnel.Keys;

/// <summary>The public key of a private one, by the OpenSSL that .NET itself stands on.</summary>
internal static partial class Curve25519
{
    private const string Library = "libcrypto.so.3";

    // EVP_PKEY_X25519, the number of the algorithm in OpenSSL's list of objects.
    private const int X25519 = 1034;

    public static byte[] PublicOf(byte[] secret)
    {
        var pair = NewPrivate(X25519, 0, secret, (nuint)secret.Length);
        if (pair == 0)
            throw new CryptographicException("OpenSSL made no X25519 key of the 32 bytes: see whether libcrypto.so.3 (libssl3) is whole.");
        try
        {
            var open = new byte[KeyText.Bytes];
            var length = (nuint)open.Length;
            if (GetPublic(pair, open, ref length) != 1 || length != KeyText.Bytes)
                throw new CryptographicException("OpenSSL gave no public X25519 key.");
            return open;
        }
        finally
        {
            Free(pair);
        }
    }

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint NewPrivate(int type, nint engine, byte[] key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetPublic(nint pair, byte[] key, ref nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void Free(nint pair);
}
