public import Tenfold

/// What was learnt of published videos, and what could not be.
public struct TrackReport: Sendable, Equatable {
    /// What was learnt.
    public var observations: [VideoObservation] = []
    /// What could not be learnt this time and why; each a sentence.
    public var notes: [String] = []
    /// Set where a person has to act before anything can be asked again.
    public var problem: String?
    var asked = 0

    /// Makes an empty report.
    public init() {}

    /// Notes what stood in the way of a part; false where that is nothing of the service's.
    mutating func note(_ error: any Error, _ name: String) -> Bool {
        switch error {
        case let refusal as YouTubeRefusal: note(refusal, name)
        case let closed as LaneClosed: notes.append("did not ask for \(name): \(closed.reason)")
        case let failure as WebFailure: notes.append("cannot ask for \(name): \(failure.description)")
        case let failure as StepFailure: notes.append(failure.description)
        default: return false
        }
        return true
    }

    private mutating func note(_ refusal: YouTubeRefusal, _ name: String) {
        let words = "cannot ask for \(name): \(refusal)"
        switch refusal.reason {
        case "invalid_grant", "invalid_client", "unauthorized_client":
            problem = "\(words); make a new token with 'tenfold auth youtube --purpose analytics'"
        case "accessNotConfigured", "SERVICE_DISABLED":
            notes.append("\(words); enable the API in the project at console.cloud.google.com")
        case "insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT":
            notes.append(
                "\(words); the token lacks the right: make one with 'tenfold auth youtube --purpose analytics'"
            )
        default: notes.append(words)
        }
    }
}
