public import Tenfold

/// Strings that a page must show as text: markup, scripts, signs that turn the direction, emoji, NUL, bytes that are no
/// UTF-8, and what has no end.
public enum HostilePages {
    private static let pieces = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</title></head>",
        "<!-- -->", "--!>", "]]>", "&lt;b&gt; & &amp; &#60;", "javascript:alert(1)",
        "{{ x }} ${{ github.token }}",
        "\u{202E}txt.exe\u{202D}", "\u{2066}\u{2067}\u{2068}", "\u{0}\u{1}\u{7F}\u{FFFE}",
        "a\r\nb\tc\u{B}\u{C}", "👩‍👩‍👧‍👦 e\u{301} ﷽",
        "</svg><script>alert(1)</script>", "<svg onload=alert(1)>", "<a href=\"//evil.example\">x</a>",
        "`${alert(1)}`",
        "../../etc/passwd", "%3Cscript%3E", "\u{FEFF}\u{200B}\u{2028}\u{2029}", "<plaintext>",
        "<base href=//evil.example>",
        "</textarea></style></script>", "\u{1D7D8}\u{10FFFF}", "ก็็็็็็็็็็็็็็็็็็็",
        "data:text/html,<script>alert(1)</script>",
    ]

    /// The string of a number; each number has its own.
    public static func string(_ number: Int) -> String {
        let (piece, other) = (pieces[number % pieces.count], pieces[number / pieces.count % pieces.count])
        switch number % 97 {
        case 3: return String(repeating: "W\(number)", count: 100_000 / 5)
        case 7: return String(repeating: piece, count: 400) + "\(number)"
        case 11:
            return String(decoding: [0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x3C], as: UTF8.self) + "\(number)"
        default: return "\(piece)\(number)\(other)"
        }
    }

    /// Records whose every foreign text is one of so many strings, as few pages as that takes.
    public static func records(_ count: Int) -> RecordSet {
        var number = 0
        func next() -> String {
            defer { number += 1 }
            return string(number)
        }
        var records = ChannelHistory(
            stretches: [ChannelHistory.Stretch("10x", days: 1, jobs: 10, required: 7, reason: next())],
            slots: [0, 6]
        ).records()
        let perJob = max(8, count / records.jobs.count)
        for index in records.jobs.indices {
            fill(&records.jobs[index], perJob, next)
        }
        for index in records.videos.indices {
            records.videos[index].location = next()
            records.videos[index].lane = next()
            records.videos[index].video.title = next()
        }
        for index in records.ideas.indices {
            records.ideas[index].idea.title = next()
            records.ideas[index].idea.source = next()
            for part in records.ideas[index].idea.score.parts.indices {
                records.ideas[index].idea.score.parts[part].reason = next()
            }
        }
        for index in records.runs.indices { records.runs[index].workflow = next() }
        return records
    }

    private static func fill(_ job: inout JobRecord, _ count: Int, _ next: () -> String) {
        job.title = next()
        job.reason = next()
        job.pattern = next()
        job.video?.title = next()
        job.steps = (0..<count / 5).map { _ in
            StepRecord(name: next(), provider: next(), outcome: .succeeded, seconds: 1)
        }
        job.checks = (0..<count / 5).map { _ in
            CheckRecord(name: next(), grade: .pass, measured: next(), limit: next())
        }
    }
}
