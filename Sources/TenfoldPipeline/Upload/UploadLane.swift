/// Where videos are published: one at a time, and each idea at most once.
public protocol UploadLane: Sendable {
    /// The lane's name in records, such as `outbox`.
    var name: String { get }
    /// Where an idea's video already is, looked up by its marker; nil where it is not there for certain.
    ///
    /// - Throws: ``StepFailure`` where that cannot be found out; then nothing may be published.
    func location(of item: UploadItem) async throws -> String?
    /// Publishes an item whose files lie in `folder`, and gives its address.
    ///
    /// - Throws: ``StepFailure`` where it is not published.
    func publish(_ item: UploadItem, from folder: String) async throws -> String
}
