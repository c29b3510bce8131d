using System;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.Tests.RuleSets;

/// <summary>A rule set file may be anything; whatever it is, reading it ends in a diagnostic and costs no more than a good one of its length.</summary>
public class HostileYamlTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public void Does_not_expand_aliases()
    {
        StringBuilder bomb = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Reads(bomb.ToString(), 1 * Megabyte).Should().Equal(
            "zz.yaml(1,5): Anchors are not used in rule sets; write the value where it is needed.",
            "zz.yaml(2,5): Anchors are not used in rule sets; write the value where it is needed.",
            "zz.yaml(2,10): Aliases are not used in rule sets; write the value where it is needed.");
    }

    [Fact]
    public void Refuses_an_anchor_that_nothing_refers_to()
    {
        Reads(Example.Changed("id: zz\n", "id: &id zz\n"), 8 * Megabyte).Should().Equal("zz.yaml(2,5): Anchors are not used in rule sets; write the value where it is needed.");
    }

    [Theory]
    [InlineData("!!int \"12\"")]
    [InlineData("!Ruby::Object 12")]
    [InlineData("! 12")]
    public void Refuses_tags(string value)
    {
        Reads(Example.Changed("{max: 10}", $"{{max: {value}}}"), 8 * Megabyte).Should().Equal("zz.yaml(46,21): Tags are not used in rule sets; a setting says itself what it takes.");
    }

    [Theory]
    [InlineData("[", "zz.yaml(1,34): Nested more than 32 levels deep.")]
    [InlineData("{a: ", "zz.yaml(1,130): Nested more than 32 levels deep.")]
    [InlineData("{? ", "zz.yaml(1,100): Nested more than 32 levels deep.")]
    [InlineData("- ", "zz.yaml(1,67): Nested more than 32 levels deep.")]
    [InlineData("? ", "zz.yaml(1,67): Nested more than 32 levels deep.")]
    [InlineData("- - ", "zz.yaml(1,67): Nested more than 32 levels deep.")]
    public void Refuses_ten_thousand_levels(string level, string diagnostic)
    {
        Reads(string.Concat(Enumerable.Repeat(level, 10_000)) + "x", 2 * Megabyte).Should().Equal(diagnostic);
    }

    [Fact]
    public void Refuses_two_thousand_levels_of_indented_keys()
    {
        string text = string.Concat(Enumerable.Range(0, 2000).Select(depth => new string(' ', depth) + "a:\n"));

        Reads(text, 16 * Megabyte).Should().Equal("zz.yaml(33,33): Nested more than 32 levels deep.");
    }

    [Theory]
    [InlineData("rules:\n\t- id: zz/a\n", 2, 1)]
    [InlineData("rules:\n  - id: zz/a\n\t  check: x\n", 3, 1)]
    [InlineData("rules:\n  - id: zz/a\n  \t  check: x\n", 3, 3)]
    public void Names_the_tab_that_indents_a_line(string text, int line, int column)
    {
        Reads(text, Megabyte).Should().Equal($"zz.yaml({line},{column}): A tab stands where YAML takes only blanks; indent with blanks.");
    }

    [Theory]
    [InlineData("id: [a, b\nrevision: c\n", 2, 1)]
    [InlineData("id: {a: b\nrevision: c\n", 2, 1)]
    [InlineData("id: \"a\n", 1, 5)]
    [InlineData("id: 'a\n", 1, 5)]
    [InlineData("title: ZZ: a manual\n", 1, 10)]
    [InlineData("rules:\n  - id: a\n   title: b\n", 3, 4)]
    [InlineData("id: @a\n", 1, 5)]
    [InlineData("id: \"\\UFFFFFFFF\"\n", 1, 16)]
    [InlineData("id: \"\\q\"\n", 1, 5)]
    [InlineData("%YAML 9.9\n---\nid: zz\n", 1, 1)]
    [InlineData("id: zz\n\0jurisdiction: ZZ\n", 2, 2)]
    public void Says_where_a_text_stops_being_yaml(string text, int line, int column)
    {
        Reads(text, Megabyte).Should().Equal($"zz.yaml({line},{column}): This is not YAML: here or just before, a bracket, quote or colon is missing or too much, or the indentation is off.");
    }

    [Fact]
    public void Says_the_line_of_a_byte_that_is_not_utf8()
    {
        byte[] latin1 = Encoding.Latin1.GetBytes("schema: peerbilling/1\nid: zz\nprogram: Caf\u00E9\n");

        Reads(latin1, Megabyte).Should().Equal("zz.yaml(3,1): The file is not UTF-8 text; expected a text file saved as UTF-8.");
    }

    [Fact]
    public void Refuses_utf16()
    {
        byte[] text = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Example.State)];

        Reads(text, Megabyte).Should().Equal("zz.yaml(1,1): The file is not UTF-8 text; expected a text file saved as UTF-8.");
        Reads(Encoding.BigEndianUnicode.GetBytes(Example.State), Megabyte).Should().ContainSingle().Which.Should().StartWith("zz.yaml(1,");
    }

    [Fact]
    public void Takes_a_byte_order_mark_and_the_line_ends_of_windows()
    {
        byte[] text = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Example.State.Replace("\n", "\r\n", StringComparison.Ordinal))];

        Example.Read(text).IsValid.Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("# nothing but a comment\n")]
    public void Says_that_a_file_is_empty(string text)
    {
        Reads(text, Megabyte).Should().Equal("zz.yaml: The file is empty; expected a rule set that begins with 'schema: peerbilling/1'.");
    }

    [Theory]
    [InlineData("hello", "found 'hello'")]
    [InlineData("- a", "found a list")]
    [InlineData("~", "found nothing")]
    public void Says_that_a_file_is_no_mapping(string text, string found)
    {
        Reads(text, Megabyte).Should().Equal($"zz.yaml(1,1): A rule set is a mapping of keys to values; {found}, expected 'schema: peerbilling/1' and the keys beside it.");
    }

    [Theory]
    [InlineData("---\nid: zy\n")]
    [InlineData("...\n---\nid: zy\n")]
    public void Refuses_a_second_document(string second)
    {
        Reads(Example.State + "\n" + second, 8 * Megabyte).Should().ContainSingle().Which.Should().EndWith("A second YAML document begins here; a rule set is one document.");
    }

    [Theory]
    [InlineData("[a, b]: c", "found a list")]
    [InlineData("? {a: b}\n: c", "found a mapping")]
    public void Refuses_a_key_that_is_no_word(string entry, string found)
    {
        Reads(Example.State + "\n" + entry, 8 * Megabyte).Should().ContainSingle().Which.Should().EndWith($"A key is a word; {found}, expected a word followed by a colon.");
    }

    [Fact]
    public void Does_not_read_a_file_of_fifty_megabytes()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.OpenWrite(path))
            {
                file.SetLength(50 * Megabyte);
            }

            RuleSetReadResult? read = null;
            long taken = Allocation.Of(() => read = RuleSetReader.TryReadFile(path));

            read!.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The file is too large for a rule set");
            taken.Should().BeLessThan(5 * Megabyte);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("- a\n")]
    [InlineData("a: a\n")]
    [InlineData("a:\n")]
    [InlineData("[")]
    [InlineData("x\n ")]
    [InlineData("- &a x\n")]
    public void Takes_memory_in_proportion_to_the_longest_file_it_reads(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, (int)(4 * Megabyte / piece.Length)));

        Reads(text, 160 * Megabyte).Should().NotBeEmpty();
    }

    [Fact]
    public void Takes_memory_in_proportion_for_a_file_of_unknown_keys()
    {
        string text = string.Concat(Enumerable.Range(0, 90_000).Select(i => $"key-{i}: [a, b, c]\n"));

        Reads(text, 160 * Megabyte).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Never_throws_whatever_is_changed_in_a_file(int seed)
    {
        Random random = new(seed);
        const string Pieces = "[]{}:,-?&*!|>'\"%@`#\\\t\n ~0aU\0\u00E9";
        for (int round = 0; round < 400; round++)
        {
            StringBuilder text = new(Example.State);
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(text.Length);
                text.Remove(at, Math.Min(random.Next(4), text.Length - at)).Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            Action read = () => _ = Example.Read(text.ToString()).Diagnostics.Select(diagnostic => diagnostic.ToString()).ToList();

            read.Should().NotThrow("of {0}", text);
        }
    }

    private static string[] Reads(string text, long most) => Reads(Encoding.UTF8.GetBytes(text), most);

    /// <summary>The diagnostics of a file that cannot be used, read within so many bytes of memory.</summary>
    private static string[] Reads(byte[] bytes, long most)
    {
        RuleSetReadResult? read = null;
        long taken = Allocation.Of(() => read = Example.Read(bytes));

        taken.Should().BeLessThan(most);
        read!.IsValid.Should().BeFalse();
        return [.. read.Diagnostics.Select(diagnostic => diagnostic.ToString())];
    }
}
