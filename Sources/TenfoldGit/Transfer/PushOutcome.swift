/// How a remote answered a push that reached it.
public enum PushOutcome: Sendable, Equatable {
    /// The branch now ends in the commit.
    case accepted
    /// Somebody else was faster: fetch, build on the new tip, push again.
    case notFastForward(String)
    /// Somebody else was writing at the same moment: fetch and push again.
    case cannotLock(String)
    /// The remote does not want it, in its words: pushing again does not help.
    case declined(String)

    /// Judges the status word of one reference, with what the remote said beside it.
    init(status: String, words: String) {
        let lines = words.split(whereSeparator: \.isNewline).map { line in
            line.trimmingPrefix { $0 == " " }
        }
        let said = ([status] + lines.filter { !$0.isEmpty }.map(String.init)).joined(separator: "; ")
        let text = said.lowercased()
        if status.contains("declined") {
            self = .declined(said)
        } else if outrunWords.contains(where: text.contains) {
            self = .notFastForward(said)
        } else if lockWords.contains(where: text.contains) {
            self = .cannotLock(said)
        } else {
            self = .declined(said)
        }
    }
}

private let outrunWords = ["non-fast-forward", "fetch first", "stale info"]
private let lockWords = [
    "cannot lock", "failed to lock", "failed to update ref", "incorrect old value", "but expected",
]
