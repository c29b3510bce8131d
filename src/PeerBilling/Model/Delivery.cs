namespace PeerBilling.Model;

/// <summary>How peer and member met.</summary>
public enum Delivery
{
    /// <summary>Face to face in one place (JSON <c>in_person</c>).</summary>
    InPerson,

    /// <summary>Live audio and video (JSON <c>telehealth_video</c>).</summary>
    TelehealthVideo,

    /// <summary>Live audio alone, such as a telephone (JSON <c>telehealth_audio</c>).</summary>
    TelehealthAudio,
}
