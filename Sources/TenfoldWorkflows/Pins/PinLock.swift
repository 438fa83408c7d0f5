import Templates
import Tenfold

/// The one list of the actions' commits: whatever writes a workflow asks it.
public struct PinLock: Sendable, Equatable {
    /// Where it lies below a repository.
    public static let path = ".github/tenfold-pins.json"

    /// The pins by repository.
    private var byRepository: [String: Pin]

    /// Makes a lock; of several pins of one repository the last counts.
    public init(_ pins: some Sequence<Pin> = []) {
        byRepository = Dictionary(pins.map { ($0.repository, $0) }) { _, last in last }
    }

    /// All pins, by repository.
    public var pins: [Pin] { byRepository.values.sorted { $0.repository < $1.repository } }

    /// The pin of an action's repository, such as `actions/checkout`; read, added or replaced.
    public subscript(repository: String) -> Pin? {
        get { byRepository[repository] }
        set { byRepository[repository] = newValue }
    }

    /// These pins, and those of another lock for repositories that have none here.
    public func filled(from other: PinLock) -> PinLock {
        PinLock(other.pins + pins)
    }

    /// The pins that come with the program, `templates/workflows/pins.json`.
    ///
    /// - Throws: ``DiagnosticsError`` where the shipped table is damaged.
    public static func shipped() throws -> PinLock {
        try read(Template.pins, file: "templates/workflows/pins.json")
    }
}

extension PinLock {
    /// The file: pins sorted by name, the same bytes for the same pins.
    public var contents: [UInt8] {
        get throws { try CanonicalJSON.pretty(Form(self)) }
    }

    private struct Form: Encodable {
        let about = "Written by tenfold; change it with 'tenfold pins update' or 'tenfold pins import'."
        let version = PinLock.formatVersion
        let pins: [String: Entry]

        struct Entry: Encodable {
            let version: String
            let commit: String
            let date: Day
            let source: String
        }

        init(_ lock: PinLock) {
            pins = lock.byRepository.mapValues { pin in
                Entry(
                    version: pin.version.description,
                    commit: pin.commit,
                    date: pin.date,
                    source: pin.source.rawValue
                )
            }
        }
    }

    static let formatVersion = 1
}
