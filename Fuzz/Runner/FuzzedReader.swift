/// Something that reads what others wrote; a new one is a file in `Readers/` and a name in ``all``.
struct FuzzedReader: Sendable {
    let name: String
    /// Reads bytes; errors are answers, and only what is impossible may trap.
    let read: @Sendable ([UInt8]) -> Void

    static let all: [FuzzedReader] = [
        .configuration, .yaml, .records, .sources, .cron, .headers, .pins, .lockfile, .workflow, .figures,
        .zones, .texts,
    ]
}
