/// Pays for calls of a service that counts them, before they are made.
public protocol CallMeter: Sendable {
    /// Books one call of an operation, such as `upload`, to the job of a video, or to the run as a whole.
    ///
    /// - Throws: ``LaneClosed`` where nothing is left to pay with; then the call may not be made.
    func take(_ operation: String, for item: UploadItem?) async throws
}
