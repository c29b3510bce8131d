using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>Messages name no person, birth date or member id, whatever is broken.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Secrets = ["QUILLFEATHER", "OTTOLINE", "MEMBER777", "SPARROW", "19870605", "1987-06-05"];

    private static readonly string[] Segments =
    [
        .. Edi.Levels, .. Edi.Claim, "NM1*82*1*SPARROW*IDA****XX*" + Edi.PeerNpi, .. Edi.Line, "REF*6R*LINE1",
    ];

    public static IEnumerable<object[]> Places => Enumerable.Range(0, Segments.Length).Select(place => new object[] { place });

    [Theory]
    [MemberData(nameof(Places))]
    public void A_name_or_member_id_in_the_wrong_element_is_not_repeated(int place)
    {
        foreach (string secret in Secrets.Take(4))
        {
            string[] elements = Segments[place].Split('*');
            for (int element = 0; element < elements.Length; element++)
            {
                string[] broken = [.. elements];
                broken[element] = secret;

                AssertSilent(Edi.File([.. Segments.Take(place), string.Join('*', broken), .. Segments.Skip(place + 1)]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_lost_terminator_or_separator_gives_nothing_away(int place)
    {
        string segment = Segments[place];
        string[] before = [.. Segments.Take(place)];
        string[] after = [.. Segments.Skip(place + 1)];

        AssertSilent(Edi.File([.. before, segment + string.Join('*', after.Take(1)), .. after.Skip(1)]));
        AssertSilent(Edi.File([.. before, segment.Replace('*', '~'), .. after]));
        AssertSilent(Edi.File([.. before, segment.Replace('*', ' '), .. after]));
        AssertSilent(Edi.File([.. before, .. after]));
    }

    private static void AssertSilent(string file)
    {
        Reading reading = Reading.Of(file);

        foreach (X12Error error in reading.Errors.Concat(reading.Warnings))
        {
            error.Message.Should().NotContainAny(Secrets);
        }
    }
}
