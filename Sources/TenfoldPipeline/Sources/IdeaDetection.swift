public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Finds ideas in the bytes of sources: the whole way from foreign files to a report.
public struct IdeaDetection: Sendable {
    /// A source that was fetched.
    public struct Source: Sendable {
        /// The file or address, as the person named it.
        public var name: String
        /// Its whole content.
        public var bytes: [UInt8]

        /// Makes a source.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// A report with what the person should be told about the sources.
    public struct Result: Sendable {
        /// What was found.
        public var report: Detection.Report
        /// What is odd about the sources, and was no reason to stop.
        public var diagnostics: [Diagnostic]
    }

    /// What decides about an idea.
    public var detection: Detection
    /// True where rows that cannot be read are left out with a warning instead of stopping everything.
    public var skipsBadRows: Bool

    /// Makes a detection that reads sources.
    public init(_ detection: Detection, skipsBadRows: Bool = false) {
        self.detection = detection
        self.skipsBadRows = skipsBadRows
    }

    /// Reads the sources and scores what is rising in them.
    ///
    /// - Parameters:
    ///   - sources: What was fetched, at `moment`.
    ///   - day: The day to look from; nil for the last day on which anything was seen.
    ///   - moment: The present moment, which feeds are dated with.
    /// - Throws: `DiagnosticsError` where a source cannot be used, with everything that is wrong.
    public func result(of sources: [Source], asOf day: Day?, at moment: Date) throws(DiagnosticsError)
        -> Result
    {
        let (observations, diagnostics) = try read(sources, on: Day(moment))
        let trends = Trends(observations)
        let asOf = day ?? trends.days.last ?? Day(moment)
        let report = detection.report(on: trends, asOf: asOf, detectedAt: moment)
        return Result(report: report, diagnostics: diagnostics)
    }

    /// Reads the sources alone.
    ///
    /// - Throws: `DiagnosticsError` where a source cannot be used, with everything that is wrong.
    public func read(
        _ sources: [Source],
        on day: Day
    ) throws(DiagnosticsError) -> (observations: [TrendObservation], diagnostics: [Diagnostic]) {
        var readings = sources.map { SourceReader.read($0.bytes, name: $0.name, on: day) }
        if skipsBadRows { readings = readings.map(forgiven) }
        let diagnostics = readings.flatMap(\.diagnostics)
        if readings.contains(where: \.hasErrors) { throw DiagnosticsError(diagnostics) }
        return (readings.flatMap(\.observations), diagnostics)
    }

    /// A source of which something could be read has nothing worse than warnings.
    private func forgiven(_ reading: SourceReading) -> SourceReading {
        guard !reading.observations.isEmpty else { return reading }
        var reading = reading
        for index in reading.diagnostics.indices { reading.diagnostics[index].severity = .warning }
        return reading
    }
}
