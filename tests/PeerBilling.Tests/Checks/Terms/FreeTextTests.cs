using FluentAssertions;
using PeerBilling.Checks.Terms;
using Xunit;

namespace PeerBilling.Tests.Checks.Terms;

public class FreeTextTests
{
    [Theory]
    [InlineData("in_person", "In person", true)]
    [InlineData("in_person", "in-person.", true)]
    [InlineData("in_person", "inperson", true)]
    [InlineData("in_person", "in_persons", false)]
    [InlineData("in_persons", "in_person", false)]
    [InlineData("in_person", "", false)]
    [InlineData("93", "95", false)]
    public void Compares_letters_and_digits_alone(string a, string b, bool same)
    {
        bool result = FreeText.Same(a, b);

        result.Should().Be(same);
    }

    [Fact]
    public void Finds_a_text_that_two_lists_share()
    {
        FreeText.Overlap(["crisis", "Parent family"], ["parent_family"]).Should().BeTrue();
        FreeText.Overlap(["crisis"], ["parent_family"]).Should().BeFalse();
        FreeText.Overlap(["crisis"], []).Should().BeFalse();
    }
}
