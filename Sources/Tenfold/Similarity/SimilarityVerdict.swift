/// Whether a script may follow those that were published before, with the evidence.
public struct SimilarityVerdict: Sendable, Codable, Equatable {
    /// What to do with the script.
    public enum Decision: String, Sendable, Codable {
        /// It is its own.
        case pass
        /// It is too near to an earlier one to go out unseen.
        case hold
        /// It is an earlier one again.
        case fail
    }

    /// Why, from the gravest on.
    public enum Reason: String, Sendable, Codable {
        /// Most of the wording is an earlier script's.
        case copiedWording
        /// Much of the wording is an earlier script's.
        case sharedWording
        /// It is built like an earlier script and filled with other names.
        case sharedBuild
        /// One of the latest scripts had the same topic.
        case recentTopic
        /// An earlier script had the same title.
        case sameTitle
    }

    /// What to do with the script.
    public var decision: Decision
    /// Why; nil where it passes.
    public var reason: Reason?
    /// The title of the earlier script that decided, or of the nearest; nil where there was none.
    public var nearest: String?
    /// How much the script is like that one.
    public var resemblance: Resemblance
    /// How many earlier scripts it was compared with.
    public var compared: Int
    /// The limits that held.
    public var limits: SimilarityLimits

    /// Compares a script with all that came before, the latest last.
    public init(
        title: String,
        fingerprint: Fingerprint,
        past: [PastScript],
        limits: SimilarityLimits = SimilarityLimits()
    ) {
        let recent = max(0, past.count - limits.recentTopics)
        let comparedTitle = ComparableWords.words(title)
        let findings = past.enumerated().map { index, script in
            let resemblance = fingerprint.resemblance(to: script.fingerprint)
            let sameTopic =
                index >= recent && !fingerprint.topic.isEmpty
                && fingerprint.topic == script.fingerprint.topic
            return Finding(
                title: script.title,
                resemblance: resemblance,
                reason: limits.reason(resemblance)
                    ?? (sameTopic ? .recentTopic : nil)
                    ?? (ComparableWords.words(script.title) == comparedTitle ? .sameTitle : nil)
            )
        }
        let worst = findings.max { $0.gravity < $1.gravity }
        self.reason = worst?.reason
        self.decision =
            switch worst?.reason {
            case nil: .pass
            case .copiedWording: .fail
            default: .hold
            }
        self.nearest = worst?.title
        self.resemblance = worst?.resemblance ?? Resemblance(wording: 0, containment: 0, build: 0)
        self.compared = past.count
        self.limits = limits
    }

    private struct Finding {
        var title: String
        var resemblance: Resemblance
        var reason: Reason?

        var gravity: Double {
            let ladder: [Reason] = [.sameTitle, .recentTopic, .sharedBuild, .sharedWording, .copiedWording]
            let step = reason.flatMap(ladder.firstIndex(of:)).map { Double($0 + 1) * 10 } ?? 0
            return step + resemblance.wording + resemblance.build
        }
    }
}

extension SimilarityLimits {
    fileprivate func reason(_ resemblance: Resemblance) -> SimilarityVerdict.Reason? {
        if resemblance.wording >= copiedWording { return .copiedWording }
        if resemblance.wording >= heldWording { return .sharedWording }
        return resemblance.build >= heldBuild ? .sharedBuild : nil
    }
}
