import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension GitHubAPI {
    /// An answer that is a refusal or a failure, in GitHub's words.
    func error(
        _ call: GitHubCall,
        _ cause: GitHubError.Cause,
        _ response: WebAnswer,
        retryAt: Date? = nil
    ) -> GitHubError {
        let complaint = GitHubComplaint(response)
        let words = complaint.words.map { ": \($0)" } ?? ""
        return GitHubError(
            operation: call.operation,
            cause: cause,
            status: response.status,
            reason: "\(place(call)) answered \(response.status)\(words)",
            documentation: complaint.documentation,
            retryAt: retryAt,
            suggestion: Self.suggestion(cause)
        )
    }

    /// No answer at all.
    func error(_ call: GitHubCall, _ failure: WebFailure) -> GitHubError {
        GitHubError(
            operation: call.operation,
            cause: failure.mayHaveArrived && !call.isRepeatable ? .unknownOutcome : .unavailable,
            reason: failure.description
        )
    }

    private static func suggestion(_ cause: GitHubError.Cause) -> String? {
        switch cause {
        case .unauthorized: "give a token that is valid, in GITHUB_TOKEN"
        case .forbidden: "give the token the permission that GitHub names, or the job it in 'permissions:'"
        case .notFound: "check the name, and that the token may see the repository"
        case .disabled: "switch the feature on in the repository's settings"
        case .unknownOutcome: "look whether it was done before you ask again"
        case .conflict, .invalid, .limited, .unavailable, .unreadable: nil
        }
    }
}
