using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Fokus.Gateway.Certificates;

/// <summary>The extension that keeps an authority to its own names: whoever trusts it trusts it for the zone only.</summary>
/// <remarks>RFC 5280, section 4.2.1.10. The framework has no builder for it.</remarks>
internal static class NameConstraints
{
    private const string Oid = "2.5.29.30";
    private static readonly Asn1Tag Permitted = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    /// <summary>Permits hosts in <paramref name="domains"/>, and the loopback addresses.</summary>
    public static X509Extension Permit(params ReadOnlySpan<string> domains)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        using (asn.PushSequence(Permitted))
        {
            foreach (var domain in domains)
            {
                using (asn.PushSequence())
                    asn.WriteCharacterString(UniversalTagNumber.IA5String, domain, DnsName);
            }

            // Address and mask: 127.0.0.0/8.
            using (asn.PushSequence())
                asn.WriteOctetString([127, 0, 0, 0, 255, 0, 0, 0], IpAddress);
        }

        return new X509Extension(Oid, asn.Encode(), critical: true);
    }
}
