using System;

namespace PeerBilling.History;

/// <summary>A batch that a history recorded.</summary>
/// <param name="Number">Its number, in the order of recording.</param>
/// <param name="Name">The name it was given, such as the files it came from.</param>
/// <param name="Recorded">When it was recorded, in UTC.</param>
/// <param name="Sessions">Sessions of it that are still there.</param>
public sealed record RecordedBatch(long Number, string Name, DateTimeOffset Recorded, int Sessions);
