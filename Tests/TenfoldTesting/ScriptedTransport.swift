import Synchronization
public import Tenfold
public import TenfoldPipeline

/// A network on which prepared answers come back in order, and which tells what it was asked.
public final class ScriptedTransport: WebTransport {
    /// What comes back for one request.
    public enum Turn: Sendable {
        /// An answer.
        case answer(WebAnswer)
        /// No answer.
        case failure(WebFailure)
    }

    private struct State {
        var turns: [Turn]
        var requests: [WebRequest] = []
    }

    private let state: Mutex<State>

    /// Makes a network; when the turns are used up it answers 599.
    public init(_ turns: [Turn]) {
        state = Mutex(State(turns: turns))
    }

    /// What was asked so far.
    public var requests: [WebRequest] { state.withLock { $0.requests } }

    /// The bodies of what was asked so far, as JSON.
    public var bodies: [JSONValue] {
        requests.compactMap { request in
            guard case .bytes(let bytes) = request.body else { return nil }
            return try? CanonicalJSON.decode(JSONValue.self, from: bytes)
        }
    }

    /// See ``WebTransport/send(_:)``.
    public func send(_ request: WebRequest) async throws -> WebAnswer {
        let turn = state.withLock { state in
            state.requests.append(request)
            return state.turns.isEmpty ? nil : state.turns.removeFirst()
        }
        switch turn {
        case .answer(let answer): return answer
        case .failure(let failure): throw failure
        case nil: return WebAnswer(status: 599)
        }
    }
}

extension ScriptedTransport.Turn {
    /// An answer in JSON.
    public static func json(_ status: Int, _ value: JSONValue, _ headers: [String: String] = [:]) -> Self {
        let body = (try? CanonicalJSON.line(value)) ?? []
        return .answer(WebAnswer(status: status, headers: headers, body: body))
    }
}
