public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Figures that another program kept, as events of this one: each by name, at its time.
public enum FigureImport {
    /// What a file is written in.
    public enum Format: String, Sendable, CaseIterable {
        /// `data.js` of github-action-benchmark.
        case benchmark
        /// A table whose first column is a day or time, and whose other columns are figures.
        case csv
        /// One object a line, with `at`, `name` and `value`.
        case jsonl
    }

    /// A file that cannot be taken over, with the place.
    public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        /// One sentence.
        public var description: String
    }

    /// Reads a file into events; equal files give equal events, so that importing twice adds nothing.
    ///
    /// - Parameter source: What the file is called, for the events' reason.
    /// - Throws: ``Problem``.
    public static func events(_ bytes: [UInt8], _ format: Format, source: String) throws -> [Event] {
        let figures =
            switch format {
            case .benchmark: try benchmark(bytes)
            case .csv: try table(bytes)
            case .jsonl: try lines(bytes)
            }
        return figures.map { figure in
            Event(
                at: figure.at,
                .figureReported(name: figure.name, value: figure.value, reason: "from \(source)")
            )
        }
    }

    private struct Figure {
        var at: Date
        var name: String
        var value: Double

        init(_ at: Date, _ name: String, _ value: Double) throws {
            guard value.isFinite else {
                throw Problem(description: "cannot import '\(name)': its value is no number")
            }
            self.at = Date(timeIntervalSince1970: at.timeIntervalSince1970.rounded(.down))
            self.name = FigureImport.plainName(name)
            self.value = value
        }
    }

    /// Small letters, digits and low lines, as names of figures are.
    private static func plainName(_ text: String) -> String {
        let words = text.lowercased().utf8.split { !(97...122).contains($0) && !(48...57).contains($0) }
        let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "_")
        return name.isEmpty ? "figure" : name
    }

    // MARK: github-action-benchmark

    private struct Benchmark: Decodable {
        struct Run: Decodable {
            struct Bench: Decodable {
                var name: String
                var value: Double
            }

            var date: Double
            var benches: [Bench]
        }

        var entries: [String: [Run]]
    }

    /// `window.BENCHMARK_DATA = {…}`.
    private static func benchmark(_ bytes: [UInt8]) throws -> [Figure] {
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")),
            let end = bytes.lastIndex(of: UInt8(ascii: "}")), start < end
        else {
            throw Problem(
                description: "cannot import the file: there is no 'window.BENCHMARK_DATA = {…}' in it"
            )
        }
        let data: Benchmark
        do {
            data = try CanonicalJSON.decode(Benchmark.self, from: bytes[start...end])
        } catch {
            throw Problem(description: "cannot import the file as github-action-benchmark's data: \(error)")
        }
        return try data.entries.sorted { $0.key < $1.key }.flatMap { suite, runs in
            try runs.flatMap { run in
                try run.benches.map { bench in
                    try Figure(
                        Date(timeIntervalSince1970: run.date / 1000),
                        "\(suite) \(bench.name)",
                        bench.value
                    )
                }
            }
        }
    }

    // MARK: CSV

    private static func table(_ bytes: [UInt8]) throws -> [Figure] {
        let rows = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
            fields(of: $0)
        }
        guard let head = rows.first, head.count > 1 else {
            throw Problem(
                description:
                    "cannot import the table: its first row has to name a time and at least one figure"
            )
        }
        return try rows.enumerated().dropFirst().flatMap { index, row in
            guard let first = row.first, let at = UTCTime.date(first), row.count <= head.count else {
                throw Problem(
                    description:
                        "cannot import row \(index + 1): it does not begin with a day or time such as 2026-11-23, or has too many fields"
                )
            }
            return try zip(head, row).dropFirst().compactMap { name, text -> Figure? in
                if text.isEmpty { return nil }
                guard let value = Double(text) else {
                    throw Problem(
                        description: "cannot import row \(index + 1): '\(text)' under '\(name)' is no number"
                    )
                }
                return try Figure(at, name, value)
            }
        }
    }

    private static func fields(of row: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in row {
            switch character {
            case "\"": isQuoted.toggle()
            case ",": if isQuoted { fields[fields.count - 1].append(character) } else { fields.append("") }
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    // MARK: JSON Lines

    private struct Line: Decodable {
        var at: Date
        var name: String
        var value: Double
    }

    private static func lines(_ bytes: [UInt8]) throws -> [Figure] {
        try bytes.split(separator: newline).enumerated().map { index, text in
            do {
                let line = try CanonicalJSON.decode(Line.self, from: text)
                return try Figure(line.at, line.name, line.value)
            } catch let problem as Problem {
                throw problem
            } catch {
                throw Problem(
                    description: "cannot import line \(index + 1): it lacks 'at', 'name' or 'value'"
                )
            }
        }
    }
}
