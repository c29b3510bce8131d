namespace PeerBilling.Reporting;

/// <summary>Writes a report as the sessions are judged, so that a file of any length needs little memory.</summary>
public abstract class ReportWriter
{
    /// <summary>Begins the report.</summary>
    public abstract void Begin(ReportHeader header);

    /// <summary>Writes what was found of one session.</summary>
    public abstract void Write(SessionReport report);

    /// <summary>Writes a record that could not be read.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="error">Why.</param>
    public abstract void WriteUnreadable(string path, Model.InputError error);

    /// <summary>Ends the report.</summary>
    public abstract void End(ReportFooter footer);
}
