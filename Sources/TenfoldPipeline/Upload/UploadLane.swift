public import Tenfold

/// Where videos are published: one at a time, and each idea at most once.
public protocol UploadLane: Sendable {
    /// The lane's name in records, such as `outbox`.
    var name: String { get }
    /// True where the lane itself books each call before it makes it.
    var booksItsCalls: Bool { get }
    /// Where an idea's video already is, looked up by its marker; nil where it is not there for certain.
    ///
    /// - Throws: ``StepFailure`` where that cannot be found out; then nothing may be published.
    func location(of item: UploadItem) async throws -> String?
    /// Publishes an item whose files lie in `folder`.
    ///
    /// - Throws: ``StepFailure`` where it is not published, ``LaneClosed`` where no other would be either.
    func publish(_ item: UploadItem, from folder: String) async throws -> Published
    /// Does what an earlier try left undone for a video that is there already, as far as this machine knows of it.
    func finish(_ item: UploadItem, at location: String, from folder: String) async -> Published
}

extension UploadLane {
    /// False: one `upload` is booked for each video that is published.
    public var booksItsCalls: Bool { false }
    /// Nothing is left undone.
    public func finish(_ item: UploadItem, at location: String, from folder: String) async -> Published {
        Published(location: location)
    }
}

/// What a lane says of a video that it published.
public struct Published: Sendable, Equatable {
    /// Its address.
    public var location: String
    /// What a person should know of it, such as a thumbnail that was not taken; each a sentence.
    public var notes: [String]
    /// What the owner declared of it; nil where the lane asks for nothing of the kind.
    public var declared: PublishingDeclaration?

    /// Makes one.
    public init(location: String, notes: [String] = [], declared: PublishingDeclaration? = nil) {
        self.location = location
        self.notes = notes
        self.declared = declared
    }
}
