import Tenfold

extension SourceReading {
    /// Makes a reading of what was found and what was not understood, in the order of the text.
    init(
        _ observations: [TrendObservation],
        _ text: SourceText,
        errors: [SourceProblem],
        warnings: [SourceProblem] = []
    ) {
        let all = errors.map { ($0, Diagnostic.Severity.error) } + warnings.map { ($0, .warning) }
        let sorted = all.sorted { $0.0.offset < $1.0.offset }
        var diagnostics = sorted.prefix(SourceLimits.diagnostics).map { text.diagnostic($0.0, $0.1) }
        let rest = sorted.dropFirst(SourceLimits.diagnostics)
        if let first = rest.first {
            let severity: Diagnostic.Severity = rest.contains { $0.1 == .error } ? .error : .warning
            let more = SourceProblem(at: first.0.offset, "\(rest.count) more problems from here on")
            diagnostics.append(text.diagnostic(more, severity))
        }
        self.init(observations: observations, diagnostics: diagnostics)
    }
}
