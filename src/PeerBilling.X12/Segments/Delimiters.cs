namespace PeerBilling.X12;

/// <summary>The characters that one interchange is divided by, as its ISA declares them.</summary>
internal readonly record struct Delimiters(char Element, char Component, char Terminator)
{
    // The usual terminator before a line end is the terminator: ISA16 was left out and everything stands one place too early.
    private bool LacksComponent => Component == '~' && Terminator is '\r' or '\n';

    /// <summary>True when the three can be told apart and none of them is a letter, a digit or a blank.</summary>
    public bool AreUsable =>
        !LacksComponent
        && Element != Component && Element != Terminator && Component != Terminator
        && CanDivide(Element) && CanDivide(Component) && CanDivide(Terminator);

    public bool Contains(char c) => c == Element || c == Component || c == Terminator;

    private static bool CanDivide(char c) => !char.IsLetterOrDigit(c) && c is not (' ' or '\0' or '\uFFFD');
}
