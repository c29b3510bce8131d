using System;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Adds up continuing education in a span of dates, twice: the hours that count for sure, and those that might.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EducationTally
{
    /// <summary>The completed education.</summary>
    public required ImmutableArray<Model.ContinuingEducation> Education { get; init; }

    /// <summary>The dates in which it counts.</summary>
    public required DateSpan Span { get; init; }

    /// <summary>The credentials it may count toward; empty for any.</summary>
    public required ImmutableArray<string> Credentials { get; init; }

    /// <summary>Modes of which only so many hours count.</summary>
    public required ImmutableArray<ModeHours> Modes { get; init; }

    /// <summary>The names of credentials.</summary>
    public required TermList<CredentialTerm> Names { get; init; }

    /// <summary>All hours that count.</summary>
    /// <param name="sure">True to leave out what an absent mode or an unknown credential makes doubtful.</param>
    public decimal Total(bool sure)
    {
        decimal total = 0;
        foreach (Model.ContinuingEducation one in Education)
        {
            if (Counts(one, sure) && !IsLimited(one.Mode) && !(sure && IsModeless(one)))
            {
                total += one.Hours;
            }
        }

        foreach (ModeHours limit in Modes)
        {
            total += Math.Min(limit.MaxHours, OfMode(limit.Mode, sure));
        }

        return total;
    }

    /// <summary>Hours in a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="sure">True to leave out what an absent topic or an unknown credential makes doubtful.</param>
    public decimal InTopic(string topic, bool sure)
    {
        decimal total = 0;
        foreach (Model.ContinuingEducation one in Education)
        {
            if (Counts(one, sure) && (one.Topic is { } own ? FreeText.Same(own, topic) : !sure))
            {
                total += one.Hours;
            }
        }

        return total;
    }

    /// <summary>The first one that counts without a mode; -1 for none.</summary>
    public int FirstModeless()
    {
        for (int i = 0; i < Education.Length; i++)
        {
            if (IsModeless(Education[i]) && Counts(Education[i], sure: true))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first one that counts without a topic; -1 for none.</summary>
    public int FirstTopicless()
    {
        for (int i = 0; i < Education.Length; i++)
        {
            if (Education[i].Topic is null && Counts(Education[i], sure: true))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Unknown because of the first one for a credential that the vocabulary does not know; null for none.</summary>
    public CheckResult? Unrecognized()
    {
        for (int i = 0; i < Education.Length; i++)
        {
            if (Counts(Education[i], sure: false) && !Counts(Education[i], sure: true))
            {
                string spelling = Education[i].Credential!;
                return CheckResult.Unknown(new($"{ContinuingEducation.Name}/unrecognized-credential", $"{ContinuingEducation.Path}[{i}].credential", actual: spelling, expected: Names.Nearest(spelling)));
            }
        }

        return null;
    }

    private decimal OfMode(string mode, bool sure)
    {
        decimal total = 0;
        foreach (Model.ContinuingEducation one in Education)
        {
            total += Counts(one, sure) && one.Mode is { } own && FreeText.Same(own, mode) ? one.Hours : 0;
        }

        return total;
    }

    private bool Counts(Model.ContinuingEducation one, bool sure)
    {
        if (!Span.Contains(one.Completed))
        {
            return false;
        }

        if (Credentials.Length == 0 || one.Credential is not { } spelling)
        {
            return true;
        }

        return Names.Find(spelling) is { } term ? Credentials.Contains(term.Name) : !sure;
    }

    private bool IsModeless(Model.ContinuingEducation one) => Modes.Length > 0 && one.Mode is null;

    private bool IsLimited(string? mode)
    {
        foreach (ModeHours limit in Modes)
        {
            if (mode is not null && FreeText.Same(mode, limit.Mode))
            {
                return true;
            }
        }

        return false;
    }
}
