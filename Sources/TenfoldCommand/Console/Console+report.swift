import ArgumentParser
import Tenfold

extension Console {
    /// Says what a diagnostic says; under GitHub Actions also beside the line it is about.
    func report(_ diagnostic: Diagnostic) {
        command("\(Annotation(diagnostic))")
        let style = diagnostic.severity == .error ? Style.error : .warning
        let label = "\(diagnostic.severity.rawValue): "
        let text = diagnostic.description
        guard let range = text.firstRange(of: label) else { return progress(text) }
        progress(text[..<range.lowerBound] + styled(label, style) + text[range.upperBound...])
    }

    /// Says an error once, in its own words, and gives the status to end with.
    func report(_ error: any Error) -> ExitStatus {
        switch error {
        case let code as ExitCode:
            return ExitStatus(rawValue: code.rawValue) ?? .failed
        case let error as DiagnosticsError:
            error.diagnostics.forEach(report)
            return .usage
        default:
            let message = "\(error)"
            command("\(Annotation(error: message))")
            progress(styled("error: ", .error) + message)
            return (error as? any ExitStatusError)?.exitStatus ?? .failed
        }
    }
}
