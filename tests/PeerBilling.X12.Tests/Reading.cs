using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PeerBilling.Model;

namespace PeerBilling.X12.Tests;

/// <summary>Everything that was read out of a file, sorted by kind.</summary>
internal sealed class Reading
{
    private Reading(IReadOnlyList<X12ReadResult> results) => Results = results;

    public IReadOnlyList<X12ReadResult> Results { get; }

    public IReadOnlyList<SessionRecord> Sessions => [.. Results.Where(result => result.Session is not null).Select(result => result.Session!)];

    public IReadOnlyList<X12Error> Errors => [.. Results.Where(result => result.Error is { IsWarning: false }).Select(result => result.Error!)];

    public IReadOnlyList<X12Error> Warnings => [.. Results.Where(result => result.Error is { IsWarning: true }).Select(result => result.Error!)];

    public SessionRecord Session => Sessions.Single();

    public X12Error Error => Errors.Single();

    public X12Error Warning => Warnings.Single();

    public static Reading Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Reading Of(byte[] bytes) => Of(new MemoryStream(bytes));

    public static Reading Of(Stream stream) => new([.. X12Reader.Read(stream, "claims.837")]);

    /// <summary>Where a field of the only session stands.</summary>
    public X12Location? Locate(string path) => Session.Source!.LocateX12!(path);
}
