import Tenfold

/// `tenfold.yml` is there and can be used.
@Sendable func checkConfiguration(_ examination: Examination) async -> [Finding] {
    let problems = examination.reading.diagnostics.map { Finding($0, about: "configuration") }
    guard let configuration = examination.reading.configuration else { return problems }
    let phases = configuration.phases.map(\.name.rawValue).joined(separator: ", ")
    return [.ok("configuration", "can be used; phases \(phases)")] + problems
}
