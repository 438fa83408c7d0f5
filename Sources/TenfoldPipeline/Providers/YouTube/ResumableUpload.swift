import Tenfold

/// The resumable upload protocol of Google's services, decided in values: an answer comes in, the next move goes
/// out; nothing is sent here.
///
/// After https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol.
struct ResumableUpload: Sendable, Equatable {
    /// What to do next.
    enum Move: Sendable, Equatable {
        /// Ask the session how much of the file it has.
        case ask(afterSeconds: Double)
        /// Send the file from this byte to its end.
        case send(from: Int, afterSeconds: Double)
        /// The session is gone: begin another, after looking whether the video is there already.
        case startOver
        /// The token is not taken: get another one, then ask.
        case renewToken
        /// The video is there; this is what the service says of it.
        case done(JSONValue)
        /// The upload cannot go on.
        case giveUp(YouTubeRefusal)
    }

    /// The file's length in bytes.
    let size: Int
    /// The most failures in a row without a further byte.
    let patience: Int
    private var failures = 0
    private var renewals = 0
    private var confirmed = -1

    init(size: Int, patience: Int = 8) {
        self.size = size
        self.patience = patience
    }

    /// The move after a status query or a transfer ended; nil stands for a connection that broke.
    mutating func next(_ answer: WebAnswer?) -> Move {
        guard let answer else {
            return stumbled(.init(WebAnswer(status: 503)), least: nil)
        }
        switch answer.status {
        case 200, 201:
            return answer.json.map(Move.done) ?? stumbled(.init(WebAnswer(status: 502)), least: nil)
        case 308: return goOn(after: answer)
        default: break
        }
        let refusal = YouTubeRefusal(answer)
        switch refusal.meaning {
        case .passing(let least), .tooFast(let least): return stumbled(refusal, least: least)
        case .gone: return .startOver
        case .tokenExpired where renewals == 0:
            renewals += 1
            return .renewToken
        default: return .giveUp(refusal)
        }
    }

    /// Continues at the byte after those the service confirms: what was sent beside them does not count.
    private mutating func goOn(after answer: WebAnswer) -> Move {
        let start = Self.received(answer.headers["range"])
        guard start <= size else { return .startOver }
        if start > confirmed {
            confirmed = start
            failures = 0
            renewals = 0
            return .send(from: start, afterSeconds: 0)
        }
        failures += 1
        guard failures < patience else { return .giveUp(.init(WebAnswer(status: 503))) }
        return .send(from: start, afterSeconds: delay(least: nil))
    }

    private mutating func stumbled(_ refusal: YouTubeRefusal, least: Double?) -> Move {
        failures += 1
        guard failures < patience else { return .giveUp(refusal) }
        return .ask(afterSeconds: delay(least: least))
    }

    /// Doubles from one second to a minute; whoever waits spreads it by chance.
    private func delay(least: Double?) -> Double {
        max(least ?? 0, min(60, Double(1 << min(failures - 1, 10))))
    }

    /// How many bytes `bytes=0-N` says have arrived; no header says none.
    ///
    /// `bytes=0-0` counts as none too: sessions keep whole blocks, and some servers write it before the first.
    static func received(_ range: String?) -> Int {
        guard let range, range.hasPrefix("bytes=0-"), let last = Int(range.dropFirst(8)), last > 0 else {
            return 0
        }
        return last + 1
    }
}
