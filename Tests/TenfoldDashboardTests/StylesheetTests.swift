import Foundation
import Templates
import Tenfold
import TenfoldTesting
import Testing

/// The palette can be read in both themes, and the first view is small.
struct StylesheetTests {
    private static let style = String(decoding: Template.siteStyle, as: UTF8.self)

    @Test(arguments: ["ink", "soft", "link", "ok", "warning", "critical", "unknown"])
    func `text has a contrast of at least four and a half in both themes`(colour: String) throws {
        for ground in ["ground", "card", "raised"] {
            for theme in 0...1 {
                let ratio = contrast(try luminance(colour, theme), try luminance(ground, theme))
                #expect(ratio >= 4.5, "\(colour) on \(ground) is \(ratio) in theme \(theme)")
            }
        }
    }

    @Test(arguments: ["main", "second", "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"])
    func `drawings have a contrast of at least three in both themes`(colour: String) throws {
        for theme in 0...1 {
            let ratio = contrast(try luminance(colour, theme), try luminance("card", theme))
            #expect(ratio >= 3, "\(colour) is \(ratio) in theme \(theme)")
        }
    }

    @Test func `nothing in the stylesheet or the script comes from elsewhere`() {
        let script = String(decoding: Template.siteScript, as: UTF8.self)
        for text in [Self.style, script] {
            #expect(!text.contains("//fonts") && !text.contains("http") && !text.contains("url("))
            #expect(!text.contains("@import") && !text.contains("eval(") && !text.contains("innerHTML"))
        }
    }

    @Test func `the first view of a new channel is at most 60 kB before compression`() {
        let files = SampleSite.files(.firstRun)
        let view = ["site/index.html", "site/site.css", "site/site.js", "site/icon.svg"]
        let bytes = files.filter { view.contains($0.path) }.map(\.contents.count).reduce(0, +)
        #expect(bytes <= 60_000, "\(bytes)")
    }

    /// Relative luminance by WCAG 2.2.
    private func luminance(_ name: String, _ theme: Int) throws -> Double {
        let line = try #require(
            Self.style.split(separator: "\n").first { $0.contains("--\(name): light-dark(") }
        )
        let value = line.split(separator: "#")[theme + 1].prefix(6)
        let number = try #require(Int(value, radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double((number >> shift) & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ left: Double, _ right: Double) -> Double {
        (max(left, right) + 0.05) / (min(left, right) + 0.05)
    }
}
