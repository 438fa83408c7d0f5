import Tenfold

/// The line in which one user's processes on one machine wait for their turn to write to a remote.
///
/// It only saves work: writers that push at the same moment collide, and all but one begin again. The places are locks
/// of a few files in the user's cache, which end with their owners, however these end.
public struct WriterLine: Sendable {
    private static let places: UInt64 = 64
    private let folder: String

    /// The line of the user that the environment tells of; nil where it names no home.
    public init?(environment: [String: String]) {
        func folder(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        guard let cache = folder("XDG_CACHE_HOME") ?? folder("HOME").map({ "\($0)/.cache" }) else {
            return nil
        }
        self.folder = "\(cache)/tenfold/line"
    }

    /// Waits for the turn at an address; nil where it does not come in time, or the cache cannot be written.
    func turn(at address: String, withinSeconds seconds: Double) async -> FileLock? {
        let place = stableHash(address) % Self.places
        return await FileLock.waiting(for: "\(folder)/\(place)", atMostSeconds: seconds)
    }
}
