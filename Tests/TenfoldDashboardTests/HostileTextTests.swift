import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

/// Titles and texts from outside are data, never markup.
struct HostileTextTests {
    private static let strings = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</title></head>",
        "<!-- -->", "]]>", "&lt;b&gt; & &amp; &#60;", "javascript:alert(1)", "{{ x }} ${{ github.token }}",
        "\u{202E}txt.exe", "\u{0}\u{1}\u{7F}\u{FFFE}", "a\r\nb\tc", "👩‍👩‍👧‍👦 e\u{301} ﷽",
        String(repeating: "W", count: 100_000), String(repeating: "<", count: 1000), "../../etc/passwd", "",
        " ", "..", "con", "CON", "%2e%2e%2f",
    ]

    @Test(arguments: strings.indices) func `a hostile text stays text`(index: Int) {
        let text = Self.strings[index]
        let files = Dashboard.build(SampleSite.input(records(text), title: text))
        for file in files where file.path.hasSuffix(".html") {
            let page = PageReader(String(decoding: file.contents, as: UTF8.self))
            #expect(page.problems == [], "\(file.path)")
            #expect(page.tags.count { $0.name == "script" } == 1, "\(file.path)")
            #expect(
                !page.tags.contains { $0.name == "img" && $0.attributes["class"] != "mark" },
                "\(file.path)"
            )
            #expect(
                !page.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } },
                "\(file.path)"
            )
            let links = page.tags.compactMap { $0.attributes["href"] }
            #expect(!links.contains { $0.contains(":") || $0.hasPrefix("/") }, "\(file.path)")
        }
        #expect(files.allSatisfy { isPlain($0.path) && $0.path.utf8.count < 120 })
        #expect(Set(files.map { $0.path.lowercased() }).count == files.count)
    }

    @Test func `a hostile title is readable on its page`() throws {
        let text = "<b>5 & 6</b> \"so\""
        let files = Dashboard.build(SampleSite.input(records(text)))
        let job = try #require(files.first { $0.path.hasPrefix("site/jobs/") })
        #expect(PageReader(String(decoding: job.contents, as: UTF8.self)).text.contains(text))
    }

    /// Every text field of every record is hostile.
    private func records(_ text: String) -> RecordSet {
        var records = ChannelHistory.firstRun.records()
        for index in records.jobs.indices {
            records.jobs[index].run = text
            records.jobs[index].title = text
            records.jobs[index].reason = text
            records.jobs[index].pattern = text
            records.jobs[index].video?.title = text
            for step in records.jobs[index].steps.indices {
                records.jobs[index].steps[step].name = text
                records.jobs[index].steps[step].provider = text
            }
            for check in records.jobs[index].checks.indices {
                records.jobs[index].checks[check].name = text
                records.jobs[index].checks[check].measured = text
            }
        }
        for index in records.runs.indices {
            records.runs[index].run = text
            records.runs[index].workflow = text
        }
        for index in records.videos.indices {
            records.videos[index].run = text
            records.videos[index].location = text
            records.videos[index].lane = text
            records.videos[index].video.title = text
        }
        for index in records.ideas.indices {
            records.ideas[index].idea.title = text
            records.ideas[index].idea.source = text
            records.ideas[index].idea.score.parts[0].reason = text
        }
        let start = records.events.map(\.at).min() ?? Day(number: 20_000).start
        records.events.append(Event(at: start, .phaseChanged(from: nil, to: PhaseName(text), reason: text)))
        return records
    }

    private func isPlain(_ path: String) -> Bool {
        path.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-_./".utf8.contains(byte)
        } && !path.contains("..")
    }
}
