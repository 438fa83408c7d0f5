import Foundation
import Templates
import Tenfold
import TenfoldTesting
import Testing

/// The palette can be read in both themes and by every eye; sizes come from their scales.
struct StylesheetTests {
    private static let style = String(decoding: Template.siteStyle, as: UTF8.self)

    @Test(arguments: [
        "ink", "soft", "link", "ok", "warning", "critical", "unknown", "main", "second", "third", "rest",
    ])
    func `text has a contrast of at least four and a half in both themes`(colour: String) throws {
        for ground in ["ground", "card", "raised"] {
            for theme in 0...1 {
                let ratio = contrast(try luminance(colour, theme), try luminance(ground, theme))
                #expect(ratio >= 4.5, "\(colour) on \(ground) is \(ratio) in theme \(theme)")
            }
        }
    }

    @Test(arguments: ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"])
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

    /// What stands side by side on one drawing or in one list.
    private static let neighbours = [
        ("main", "second"), ("main", "third"), ("second", "third"), ("main", "rest"), ("second", "rest"),
        ("third", "rest"), ("ok", "warning"), ("ok", "critical"), ("warning", "critical"),
        ("main", "warning"), ("main", "critical"),
    ]

    @Test(arguments: neighbours)
    func `colours that stand side by side differ to every kind of eye`(left: String, right: String) throws {
        for theme in 0...1 {
            for (eye, distance) in try distances(left, right, theme) {
                #expect(distance >= 8, "\(left) and \(right) to \(eye) in theme \(theme): \(distance)")
            }
        }
    }

    @Test(arguments: 0..<8) func `steps that follow each other differ to every kind of eye`(step: Int) throws
    {
        for theme in 0...1 {
            for (eye, distance) in try distances("c\(step)", "c\((step + 1) % 8)", theme) {
                #expect(distance >= 6, "c\(step) and the next to \(eye) in theme \(theme): \(distance)")
            }
        }
    }

    @Test func `type and space come from one scale each`() {
        let sizes = lengths(of: ["font-size"])
        #expect(
            sizes.isSubset(of: [
                "10px", "11px", "12px", "13px", "14px", "15px", "16px", "20px", "28px", "40px", ".85em",
            ])
        )
        let spaces = lengths(of: ["gap", "margin-top", "margin-bottom"])
        let scale: Set = ["0", "1px", "4px", "8px", "12px", "16px", "24px", "40px", "64px", "auto", "6px"]
        #expect(spaces.subtracting(scale) == [])
    }

    private func lengths(of properties: [String]) -> Set<String> {
        let rules = Self.style.split(whereSeparator: { "{};".contains($0) })
        let values = rules.compactMap { rule -> String? in
            let parts = rule.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let name = parts[0].trimmingCharacters(in: .whitespacesAndNewlines)
            return properties.contains(name) ? String(parts[1]) : nil
        }
        return Set(values.flatMap { $0.split(separator: " ").map(String.init) })
    }

    /// Distances in OKLab times 100, for four kinds of eye (Machado, Oliveira and Fernandes 2009, at full strength).
    private func distances(_ left: String, _ right: String, _ theme: Int) throws -> [(String, Double)] {
        let (left, right) = (try linear(left, theme), try linear(right, theme))
        return Self.eyes.map { eye, rows in
            let seen = [left, right].map { colour in
                perceived(rows.map { row in zip(row, colour).reduce(0) { $0 + $1.0 * $1.1 } })
            }
            let squares = zip(seen[0], seen[1]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            return (eye, 100 * squares.squareRoot())
        }
    }

    private static let eyes: [(String, [[Double]])] = [
        ("most people", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        (
            "protanopes",
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        ),
        (
            "deuteranopes",
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        ),
        (
            "tritanopes",
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        ),
    ]

    /// OKLab of linear sRGB.
    private func perceived(_ colour: [Double]) -> [Double] {
        let cones = [
            [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ].map { row in cbrt(zip(row, colour).reduce(0) { $0 + $1.0 * min(1, max(0, $1.1)) }) }
        return [
            [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ].map { row in zip(row, cones).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// Relative luminance by WCAG 2.2.
    private func luminance(_ name: String, _ theme: Int) throws -> Double {
        let parts = try linear(name, theme)
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// Red, green and blue of a colour in linear light.
    private func linear(_ name: String, _ theme: Int) throws -> [Double] {
        let line = try #require(
            Self.style.split(separator: "\n").first { $0.contains("--\(name): light-dark(") }
        )
        let value = line.split(separator: "#")[theme + 1].prefix(6)
        let number = try #require(Int(value, radix: 16))
        return [16, 8, 0].map { shift -> Double in
            let part = Double((number >> shift) & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
    }

    private func contrast(_ left: Double, _ right: Double) -> Double {
        (max(left, right) + 0.05) / (min(left, right) + 0.05)
    }
}
