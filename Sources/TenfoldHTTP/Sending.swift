import CCurl

/// The part of a file on its way to the server; libcurl's callback reads it here.
final class Sending {
    /// True once the file turned out shorter than its part, or could not be read.
    private(set) var isBroken = false
    private let file: OpenFile
    private let range: Range<Int>
    private var position: Int

    /// Opens the file of a request; nil where there is none to send.
    init?(_ request: HTTPRequest) throws(HTTPError) {
        guard let part = request.upload else { return nil }
        guard let file = OpenFile(reading: part.path) else {
            throw HTTPError(request, .invalid, "cannot read \(part.path): \(OpenFile.reason)")
        }
        self.file = file
        self.range = part.range
        self.position = part.range.lowerBound
    }

    /// Puts the callback in place; the value must outlive the transfer.
    func install(in easy: UnsafeMutableRawPointer) {
        let place = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe tenfold_setopt_long(easy, CURLOPT_UPLOAD, 1)
        unsafe tenfold_setopt_size(easy, CURLOPT_INFILESIZE_LARGE, Int64(range.count))
        unsafe tenfold_setopt_pointer(easy, CURLOPT_READDATA, place)
        unsafe tenfold_setopt_callback(easy, CURLOPT_READFUNCTION) { start, size, count, place in
            guard let place = unsafe place else { return Int(CURL_READFUNC_ABORT) }
            let sending = unsafe Unmanaged<Sending>.fromOpaque(place).takeUnretainedValue()
            return unsafe sending.next(UnsafeMutableRawBufferPointer(start: start, count: size * count))
        }
    }

    private func next(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let wanted = min(buffer.count, range.upperBound - position)
        guard wanted > 0 else { return 0 }
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        guard let count = unsafe file.read(into: room, at: position), count > 0 else {
            isBroken = true
            return Int(CURL_READFUNC_ABORT)
        }
        position += count
        return count
    }
}
