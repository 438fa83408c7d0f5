import Synchronization
import Tenfold
import TenfoldMetrics

/// What stops a writer in its tracks, as SIGKILL does.
struct Killed: Error {}

/// A branch in memory, which can be made to answer badly and to stop its caller at any step.
final class MemoryRemote: RepositoryRemote {
    /// What the next push meets.
    enum Trouble {
        case outrun(by: [GeneratedFile])
        case declined(String)
        case fetchFails(RemoteFailure)
        case answerLost
        case killedBeforePush
        case killedAfterPush
    }

    struct Commit {
        var files: [String: [UInt8]]
        var message: String
    }

    fileprivate struct State {
        var commits: [Commit] = []
        var troubles: [Trouble] = []
        var waits: [Double] = []
    }

    private let state = Mutex(State())
    private let workTree: (files: any FileStore, root: String)?

    init(_ troubles: [Trouble] = [], copyingTo files: (any FileStore)? = nil, at root: String = "") {
        self.workTree = files.map { ($0, root) }
        state.withLock { $0.troubles = troubles }
    }

    var commits: [Commit] { state.withLock { $0.commits } }
    var files: [String: [UInt8]] { commits.last?.files ?? [:] }

    func commitByOthers(_ files: [GeneratedFile]) {
        state.withLock { $0.add(ProposedCommit(writes: files, message: "By others\n")) }
    }

    /// How long each attempt was ready to wait for its turn.
    var waits: [Double] { state.withLock { $0.waits } }

    func turn(withinSeconds seconds: Double) -> (any Sendable)? {
        state.withLock { $0.waits.append(seconds) }
        return nil
    }

    func fetchTip() throws -> String? {
        try state.withLock { state in
            if case .fetchFails(let failure) = state.troubles.first {
                state.troubles.removeFirst()
                throw failure
            }
            return state.commits.isEmpty ? nil : "\(state.commits.count - 1)"
        }
    }

    func read(_ path: String, at commit: String?) -> [UInt8]? { tree(commit)[path] }

    func paths(under folder: String, at commit: String?) -> [String] {
        tree(commit).keys.filter { $0.hasPrefix(folder + "/") }.sorted()
    }

    func entries(under folder: String, at commit: String?) -> [FileEntry] {
        tree(commit).filter { $0.key.hasPrefix(folder + "/") }.sorted { $0.key < $1.key }
            .map { FileEntry(path: $0.key, id: GitBlobID.of($0.value)) }
    }

    func push(_ proposed: ProposedCommit, on tip: String?) throws -> PushAnswer {
        try state.withLock { state in
            let trouble = state.troubles.isEmpty ? nil : state.troubles.removeFirst()
            switch trouble {
            case .outrun(let files): state.add(ProposedCommit(writes: files, message: "By others\n"))
            case .declined(let words): return .declined(words)
            case .killedBeforePush: throw Killed()
            case .fetchFails, .answerLost, .killedAfterPush, nil: break
            }
            let newest = state.commits.isEmpty ? nil : "\(state.commits.count - 1)"
            guard newest == tip else { return .outrun("fetch first") }
            state.add(proposed)
            switch trouble {
            case .answerLost: throw RemoteFailure("cannot push: connection reset", isTransient: true)
            case .killedAfterPush: throw Killed()
            default: return .accepted("\(state.commits.count - 1)")
            }
        }
    }

    func follow(_ commit: String) throws -> LocalState {
        guard let workTree else { return .keptBack("there is no work tree") }
        for (path, bytes) in tree(commit) { try workTree.files.write(bytes, to: "\(workTree.root)/\(path)") }
        return .followed
    }

    private func tree(_ commit: String?) -> [String: [UInt8]] {
        commit.flatMap { Int($0) }.map { commits[$0].files } ?? [:]
    }
}

extension MemoryRemote.State {
    fileprivate mutating func add(_ proposed: ProposedCommit) {
        var files = commits.last?.files ?? [:]
        for file in proposed.writes { files[file.path] = file.contents }
        for path in proposed.removals { files[path] = nil }
        commits.append(MemoryRemote.Commit(files: files, message: proposed.message))
    }
}
