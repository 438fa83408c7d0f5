public import Tenfold

/// Guards the services behind a transport from this program: so many requests to one host at once, and none for a
/// while to one that fails and fails.
public struct GuardedTransport: WebTransport {
    private let transport: any WebTransport
    private let gate: HostGate

    /// Guards a transport.
    ///
    /// - Parameter atOnce: the most requests to one host at once.
    public init(
        _ transport: any WebTransport,
        clock: any WallClock,
        atOnce: Int = 6,
        breaker: CircuitBreaker = CircuitBreaker()
    ) {
        self.transport = transport
        self.gate = HostGate(clock: clock, atOnce: atOnce, breaker: breaker)
    }

    /// See ``WebTransport/send(_:)``.
    public func send(_ request: WebRequest) async throws -> WebAnswer {
        let host = Self.host(request.url)
        try await gate.enter(host)
        do {
            let answer = try await transport.send(request)
            await gate.leave(host, isHealthy: answer.status < 500)
            return answer
        } catch {
            // A cancelled task says nothing about the service.
            await gate.leave(host, isHealthy: Task.isCancelled || (error as? WebFailure)?.isTransient != true)
            throw error
        }
    }

    /// Scheme, host and port, without what may be secret before them.
    static func host(_ url: MaskedText) -> String {
        let text = url.reveal()
        guard let start = text.firstRange(of: "://")?.upperBound else { return "" }
        let authority = text[start...].prefix { !"/?#".contains($0) }
        return String(authority.split(separator: "@").last ?? "").lowercased()
    }
}

/// Who may ask which host now.
private actor HostGate {
    private struct Host {
        var breaker: CircuitBreaker
        var running = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let clock: any WallClock
    private let atOnce: Int
    private let breaker: CircuitBreaker
    private var hosts: [String: Host] = [:]

    init(clock: any WallClock, atOnce: Int, breaker: CircuitBreaker) {
        self.clock = clock
        self.atOnce = atOnce
        self.breaker = breaker
    }

    /// Waits for a place; whoever got one has to leave.
    func enter(_ name: String) async throws {
        if host(name).running >= atOnce {
            // The place is handed over by the one who leaves.
            await withCheckedContinuation { hosts[name]?.waiting.append($0) }
        } else {
            hosts[name]?.running += 1
        }
        var breaker = host(name).breaker
        let pause = breaker.pause(at: clock.now)
        hosts[name]?.breaker = breaker
        guard let pause else { return }
        release(name)
        throw WebFailure(
            "cannot ask \(name): it failed \(breaker.threshold) times in a row and is left alone for "
                + "\(Int(pause.rounded(.up))) s",
            isTransient: true,
            mayHaveArrived: false
        )
    }

    func leave(_ name: String, isHealthy: Bool) {
        hosts[name]?.breaker.note(isHealthy: isHealthy, at: clock.now)
        release(name)
    }

    private func release(_ name: String) {
        guard var host = hosts[name] else { return }
        if host.waiting.isEmpty { host.running -= 1 } else { host.waiting.removeFirst().resume() }
        hosts[name] = host
    }

    private func host(_ name: String) -> Host {
        if let known = hosts[name] { return known }
        let new = Host(breaker: breaker)
        hosts[name] = new
        return new
    }
}
