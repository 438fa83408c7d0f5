import Tenfold

/// Words for what one commit of records does, for somebody who reads `git log`.
struct CommitMessage {
    var added: [RecordKind: Int]
    var setAside: Int
    var rebuilt: String?

    /// A summary line, and the numbers of each kind where there are several.
    var text: String {
        let kinds = RecordKind.allCases.filter { added[$0, default: 0] > 0 }
        let body = kinds.map { "- \(counted(added[$0, default: 0], $0.singular))" } + asideLines
        return kinds.count > 1 || setAside > 0
            ? "\(summary)\n\n\(body.joined(separator: "\n"))\n" : "\(summary)\n"
    }

    private var summary: String {
        let clauses = [additions, aside, rebuilt.map { "rebuild \($0)" }].compactMap(\.self)
        let text = clauses.joined(separator: " and ")
        return text.isEmpty ? "Tidy the records" : text.prefix(1).uppercased() + text.dropFirst()
    }

    private var additions: String? {
        let kinds = RecordKind.allCases.filter { added[$0, default: 0] > 0 }
        let total = added.values.reduce(0, +)
        return switch kinds.count {
        case 0: nil
        case 1: "add \(counted(total, kinds[0].singular))"
        default: "add \(total) records"
        }
    }

    private var aside: String? { added.isEmpty && setAside > 0 ? "set damaged lines aside" : nil }

    private var asideLines: [String] {
        setAside == 0 ? [] : ["- \(counted(setAside, "damaged line")) kept in \(ShardName.root)/quarantine"]
    }
}

extension RecordKind {
    fileprivate var singular: String {
        switch self {
        case .jobs: "job record"
        case .videos: "video record"
        case .usage: "usage record"
        case .runs: "run record"
        case .ideas: "idea"
        case .observations: "observation"
        case .decisions: "decision"
        case .events: "event"
        }
    }
}
