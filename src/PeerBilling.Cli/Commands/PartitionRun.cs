using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PeerBilling.Checks;
using PeerBilling.Cli.Input;
using PeerBilling.Cli.Parts;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary>One run of <c>partition</c>: reads the batch twice, first for what replaces or voids other sessions, then to divide it.</summary>
internal sealed class PartitionRun(PartitionOptions options, Terminal terminal)
{
    private const int CharactersOfId = 16;

    private readonly SortedDictionary<CheckScope, PartFile[]> files = [];
    private readonly SortedDictionary<CheckScope, PartFile[]> contexts = [];
    private readonly TakenOutClaims takenOut = new();
    private string id = string.Empty;

    public int Run()
    {
        if (!IsPossible() || !RosterFile.TryRead(options.Roster, terminal, out RosterIndex? roster))
        {
            return ExitCode.Unusable;
        }

        RuleSource rules = new(options.Rules);
        ValidatorSet validators = new(rules.Find, rules.Federal, ValidationOptions.Default);
        SessionDefaults defaults = new(options.State, options.Payer, roster);
        Directory.CreateDirectory(options.Output);
        id = Fingerprint();
        long place = 0;
        foreach ((SessionRecord session, InputFormat format) in new InputBatch(options.Paths, options.Input, terminal).Read())
        {
            takenOut.AddReplacement(place++, defaults.Complete(session, format));
        }

        InputBatch batch = new(options.Paths, options.Input, terminal);
        place = 0;
        AddScope(CheckScope.Member);
        foreach ((SessionRecord session, InputFormat format) in batch.Read())
        {
            Divide(place++, defaults.Complete(session, format), validators);
        }

        AddContexts(validators);
        foreach (PartFile file in files.Values.Concat(contexts.Values).SelectMany(each => each))
        {
            file.Flush();
        }

        return Finish(batch, place);
    }

    private bool IsPossible()
    {
        string? refusal =
            options.Paths.Contains("-") ? "partition reads its files twice, so that standard input will not do; name files."
            : Directory.Exists(options.Output) && Directory.EnumerateFileSystemEntries(options.Output).Any() ? $"--output: the folder '{options.Output}' is not empty; name a new one."
            : options.Paths.FirstOrDefault(path => File.Exists(path) && PartHeader.Of(path) is not null) is { } part ? $"'{part}' is a part of a batch already."
            : null;
        if (refusal is not null)
        {
            terminal.Error.WriteLine("peerbilling: " + refusal);
        }

        return refusal is null;
    }

    /// <summary>Tells the parts of this partition from those of another.</summary>
    private string Fingerprint()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', [.. options.Paths, options.Parts.ToString(CultureInfo.InvariantCulture), options.State, options.Payer])));
        byte[] buffer = new byte[1 << 16];
        foreach (string path in options.Paths.Append(options.Roster).OfType<string>().Where(File.Exists))
        {
            using FileStream stream = File.OpenRead(path);
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset())[..CharactersOfId];
    }

    private void Divide(long place, SessionRecord session, ValidatorSet validators)
    {
        byte[] line = PartLine.Write(place, session);
        foreach (CheckScope scope in validators.ScopesOf(session))
        {
            AddScope(scope);
            int part = PartSubject.Part(session, scope, options.Parts);
            files[scope][part].Add(line);
            takenOut.AddTarget(session, scope, part);
        }
    }

    private void AddContexts(ValidatorSet validators)
    {
        int? OwnPart(SessionRecord session, CheckScope scope) => validators.ScopesOf(session).Contains(scope) ? PartSubject.Part(session, scope, options.Parts) : null;
        foreach ((_, CheckScope scope, int part, byte[] line) in takenOut.Context(OwnPart).OrderBy(each => each.Place))
        {
            contexts[scope][part].Add(line);
        }
    }

    private void AddScope(CheckScope scope)
    {
        if (!files.ContainsKey(scope))
        {
            PartHeader[] headers = [.. Enumerable.Range(1, options.Parts).Select(number => new PartHeader(id, scope, number, options.Parts))];
            files.Add(scope, [.. headers.Select(header => new PartFile(Path.Combine(options.Output, header.Name + ".ndjson"), header))]);
            contexts.Add(scope, [.. headers.Select(header => new PartFile(Path.Combine(options.Output, header.Name + ".context"), header))]);
        }
    }

    private int Finish(InputBatch batch, long sessions)
    {
        ImmutableArray<ReportInput> inputs = batch.Inputs;
        PartitionPlan plan = new()
        {
            Id = id,
            Parts = options.Parts,
            Scopes = [.. files.Keys],
            Sessions = sessions,
            IsUnusable = batch.IsUnusable,
            Inputs = default,
            Unreadable = [.. batch.Unreadable],
        };
        PartitionPlan.Write(Path.Combine(options.Output, PartitionPlan.FileName), plan, inputs);
        foreach (ReportInput input in inputs)
        {
            foreach (InputError error in input.Errors)
            {
                terminal.Error.WriteLine($"{input.Path}{(error.Line > 0 ? $"({error.Line})" : string.Empty)}: {(error.IsWarning ? "warning: " : string.Empty)}{error.Message}");
            }
        }

        terminal.Error.WriteLine($"{sessions} sessions in {options.Parts} parts each for {string.Join(", ", files.Keys.Select(scope => Names.Of(scope)))}: {options.Output}");
        return plan.IsUnusable ? ExitCode.Unusable : ExitCode.Passed;
    }
}
