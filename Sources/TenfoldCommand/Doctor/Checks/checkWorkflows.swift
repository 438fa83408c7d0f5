import Tenfold
import TenfoldLive
import TenfoldWorkflows

/// The workflow files are those that `tenfold.yml` asks for, and their jobs can get the program.
@Sendable func checkWorkflows(_ examination: Examination) async -> [Finding] {
    guard let channel = examination.channel else { return [] }
    var findings: [Finding] = []
    do {
        let phase = try channel.currentPhase()
        let wanted = try channel.workflowFiles(phase) { findings.append(Finding($0, about: "workflows")) }
        let changes = try channel.fileChanges(to: wanted).map(\.path)
        guard let first = changes.first else {
            return [.ok("workflows", "are current for phase \(phase.name)")] + findings
        }
        let others = changes.count == 1 ? "" : " and \(changes.count - 1) more"
        findings.append(
            .warning(
                "workflows",
                "\(first)\(others) are not as tenfold.yml asks for in phase \(phase.name)",
                mend: "tenfold generate --diff shows how; tenfold generate writes them"
            )
        )
    } catch let error as DiagnosticsError {
        findings += error.diagnostics.map { Finding($0, about: "workflows") }
    } catch {
        findings.append(.error("workflows", "\(error)", mend: nil))
    }
    return findings
}
