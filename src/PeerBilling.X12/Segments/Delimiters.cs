namespace PeerBilling.X12;

/// <summary>The characters that one interchange is divided by, as its ISA declares them.</summary>
internal sealed class Delimiters(char element, char component, char terminator)
{
    /// <summary>Component separators that some write whatever ISA16 says.</summary>
    public static readonly Delimiter[] Usual = [new(':'), new('>')];

    public Delimiter Element { get; } = new(element);

    public Delimiter Component { get; } = new(component);

    public Delimiter Terminator { get; } = new(terminator);

    /// <summary>True when the three can be told apart and none of them is a letter, a digit or a blank.</summary>
    public static bool AreUsable(char element, char component, char terminator)
    {
        // The usual terminator before a line end is the terminator: ISA16 was left out and everything stands one place too early.
        bool lacksComponent = component == '~' && terminator is '\r' or '\n';
        return !lacksComponent
            && element != component && element != terminator && component != terminator
            && CanDivide(element) && CanDivide(component) && CanDivide(terminator);
    }

    public bool Contains(char c) => c == Element.Character || c == Component.Character || c == Terminator.Character;

    // Half of a character beyond the first 65,536 is none.
    private static bool CanDivide(char c) => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c is not (' ' or '\0' or '\uFFFD');
}
