using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace PeerBilling.Tests.Models;

/// <summary>Texts that a code may have been written as.</summary>
internal static class CodeTexts
{
    /// <summary>Printable texts of 1 to so many characters.</summary>
    public static Arbitrary<string> UpTo(int length) =>
        (from count in Gen.Choose(1, length)
         from characters in Gen.Choose('!', '~').Select(c => (char)c).ArrayOf(count)
         select new string(characters)).ToArbitrary();
}
