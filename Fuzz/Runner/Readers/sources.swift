import Tenfold
import TenfoldPipeline

extension FuzzedReader {
    /// Feeds and tables: RSS, Atom, JSON Feed, JSON, CSV; the name decides where the bytes do not.
    static let sources = FuzzedReader(name: "sources") { bytes in
        guard let day = Day("2026-11-23") else { return }
        for name in ["a.csv", "a.json", "a.xml", "https://example.org/feed"] {
            let reading = SourceReader.read(bytes, name: name, on: day)
            for diagnostic in reading.diagnostics { precondition(!"\(diagnostic)".isEmpty) }
        }
    }

    /// What services say of when to come back.
    static let headers = FuzzedReader(name: "headers") { bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let names = ["retry-after", "date", "retry-after-ms", "range"]
        let pairs = zip(names, lines.map(String.init))
        let answer = WebAnswer(status: 503, headers: Dictionary(uniqueKeysWithValues: pairs), body: [])
        if let seconds = answer.retryAfterSeconds { precondition(seconds >= 0 && seconds.isFinite) }
    }
}
