import CCurl

/// What has arrived so far; libcurl's callbacks write it down here.
final class Received {
    private(set) var headers: [HTTPHeader] = []
    private(set) var body: [UInt8] = []
    private(set) var isTooLarge = false
    /// Why the content could not be written, where it could not.
    private(set) var writeFailure: String?
    private let limits: HTTPLimits
    private let destination: String?
    private var file: OpenFile?
    private var stored = 0
    private var isSuccess = false

    /// Holds what the limits allow; the content of a successful answer goes to `destination`, where there is one.
    init(_ limits: HTTPLimits, destination: String?) {
        self.limits = limits
        self.destination = destination
    }

    /// Empties the destination also where the answer has no content.
    func finish() { if isSuccess, destination != nil, file == nil { openFile() } }

    /// Puts the callbacks in place; the value must outlive the transfer.
    func install(in easy: UnsafeMutableRawPointer) {
        let place = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe tenfold_setopt_pointer(easy, CURLOPT_WRITEDATA, place)
        unsafe tenfold_setopt_pointer(easy, CURLOPT_HEADERDATA, place)
        unsafe tenfold_setopt_callback(easy, CURLOPT_WRITEFUNCTION) { start, size, count, place in
            unsafe Received.from(place)?.takeBody(UnsafeRawBufferPointer(start: start, count: size * count))
                ?? 0
        }
        unsafe tenfold_setopt_callback(easy, CURLOPT_HEADERFUNCTION) { start, size, count, place in
            unsafe Received.from(place)?.takeHeader(UnsafeRawBufferPointer(start: start, count: size * count))
                ?? 0
        }
    }

    private static func from(_ place: UnsafeMutableRawPointer?) -> Received? {
        unsafe place.map { unsafe Unmanaged<Received>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Taking fewer bytes than came makes libcurl stop.
    private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        if isSuccess, destination != nil { return unsafe store(bytes) }
        guard body.count + bytes.count <= limits.responseBytes else {
            isTooLarge = true
            return 0
        }
        unsafe body.append(contentsOf: bytes)
        return bytes.count
    }

    private func store(_ bytes: UnsafeRawBufferPointer) -> Int {
        if file == nil { openFile() }
        guard writeFailure == nil else { return 0 }
        stored += bytes.count
        guard stored <= limits.downloadBytes else {
            isTooLarge = true
            return 0
        }
        if unsafe file?.append(bytes) == true { return bytes.count }
        writeFailure = OpenFile.reason
        return 0
    }

    private func openFile() {
        guard let destination else { return }
        file = OpenFile(replacing: destination)
        if file == nil { writeFailure = OpenFile.reason }
    }

    private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        let line = unsafe String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            // A new block: what came before belonged to an interim answer or a proxy.
            headers = []
            isSuccess = line.split(separator: " ").dropFirst().first?.hasPrefix("2") == true
        } else if let colon = line.firstIndex(of: ":") {
            headers.append(HTTPHeader(String(line[..<colon]), trimmed(line[line.index(after: colon)...])))
        }
        return bytes.count
    }
}

private func trimmed(_ text: Substring) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
}
