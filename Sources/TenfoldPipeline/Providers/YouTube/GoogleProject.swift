public import Tenfold

/// The Google project that a program's client belongs to.
///
/// YouTube's developer policies, III.D: exactly one project for one client; several, to gain quota, are forbidden.
public struct GoogleProject: Sendable, Equatable {
    /// The name under which the project is kept among the reported figures.
    public static let figure = "google_project"

    /// The project's number.
    public var number: Int

    /// Reads the number in front of a client's id, `123456789012-….apps.googleusercontent.com`; nil where there is none.
    public init?(clientID: String) {
        let head = clientID.prefix { $0 != "-" }
        guard clientID.hasSuffix(".apps.googleusercontent.com"), let number = Int(head), number > 0,
            head.count <= 15
        else { return nil }
        self.number = number
    }

    /// The project that the records name last; nil where none was noted.
    public static func known(_ events: some Sequence<Event>) -> Int? {
        lastFigure(figure, in: events).flatMap { Int(exactly: $0.value) }
    }
}
