#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Serves files from memory to browsers on this machine: one thread, one request a connection, nothing but GET.
///
/// A request for ``changesPath`` is kept open until the files change, so that a page can load itself anew.
@safe
public final class LoopbackSite {
    /// What is answered.
    public struct Answer: Sendable {
        /// The status, such as 200 or 404.
        public var status: Int
        /// The media type.
        public var type: String
        /// The bytes.
        public var body: [UInt8]

        /// Makes an answer.
        public init(status: Int = 200, type: String, body: [UInt8]) {
            self.status = status
            self.type = type
            self.body = body
        }
    }

    /// Asked for by a page that waits for a change.
    public static let changesPath = "/.changes"

    /// The port on 127.0.0.1.
    public let port: Int
    private let descriptor: Int32
    private var waiting: [Int32] = []

    /// Begins to listen on a port, 0 for any that is free.
    ///
    /// - Throws: `LoopbackSiteError` where the port is taken or this machine permits it not.
    public init(port: Int) throws(LoopbackSiteError) {
        guard (0...65_535).contains(port) else {
            throw LoopbackSiteError(port: port, reason: "there is no such port")
        }
        #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var yes: Int32 = 1
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                unsafe bind(descriptor, plain, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, plain, &length) == 0
            }
        }
        guard descriptor >= 0, isBound else {
            let reason = unsafe String(cString: strerror(errno))
            if descriptor >= 0 { close(descriptor) }
            throw LoopbackSiteError(port: port, reason: reason)
        }
        self.descriptor = descriptor
        self.port = Int(UInt16(bigEndian: address.sin_port))
        signal(SIGPIPE, SIG_IGN)
    }

    deinit {
        for connection in waiting { close(connection) }
        close(descriptor)
    }

    /// Waits for one request, at most so many milliseconds, and answers it; false where none came.
    @discardableResult
    public func serveOne(waitMilliseconds: Int, _ answer: (_ path: String) -> Answer) -> Bool {
        var watched = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        guard unsafe poll(&watched, 1, Int32(waitMilliseconds)) > 0 else { return false }
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return false }
        guard let request = read(connection) else {
            close(connection)
            return true
        }
        if request.path == Self.changesPath {
            waiting.append(connection)
            return true
        }
        let isKnown = request.isGet && request.isLocal
        send(
            isKnown
                ? answer(request.path)
                : Answer(
                    status: request.isGet ? 421 : 405,
                    type: "text/plain",
                    body: Array("not here\n".utf8)
                ),
            to: connection,
            withBody: !request.isHead
        )
        close(connection)
        return true
    }

    /// Tells the pages that wait that the files have changed.
    public func tellOfChange() {
        let picture = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".utf8)
        for connection in waiting {
            send(Answer(type: "image/svg+xml", body: picture), to: connection, withBody: true)
            close(connection)
        }
        waiting = []
    }

    private struct Request {
        var path: String
        var isGet: Bool
        var isHead: Bool
        /// False where the page came under another name, as when a foreign site points its name at this machine.
        var isLocal: Bool
    }

    private func read(_ connection: Int32) -> Request? {
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        _ = unsafe setsockopt(
            connection,
            SOL_SOCKET,
            SO_RCVTIMEO,
            &patience,
            socklen_t(MemoryLayout<timeval>.size)
        )
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 8192)
        while !text.contains("\r\n\r\n"), text.utf8.count < 32_768 {
            let count = unsafe recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            text += String(decoding: buffer[..<count], as: UTF8.self)
        }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count == 3 else { return nil }
        let host = lines.first { $0.lowercased().hasPrefix("host:") }?.dropFirst(5)
            .drop { $0 == " " }.split(separator: ":").first.map(String.init)
        let path = words[1].split(separator: "?", omittingEmptySubsequences: false).first.map(String.init)
        return Request(
            path: path ?? "/",
            isGet: words[0] == "GET" || words[0] == "HEAD",
            isHead: words[0] == "HEAD",
            isLocal: host == "127.0.0.1" || host == "localhost"
        )
    }

    private func send(_ answer: Answer, to connection: Int32, withBody: Bool) {
        let head =
            "HTTP/1.1 \(answer.status) \(answer.status == 200 ? "OK" : "Other")\r\n"
            + "Content-Type: \(answer.type)\r\nContent-Length: \(answer.body.count)\r\n"
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        let bytes = Array(head.utf8) + (withBody ? answer.body : [])
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes { part in
                unsafe Self.write(connection, part)
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    private static func write(_ connection: Int32, _ part: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.send(connection, part.baseAddress, part.count, 0)
        #elseif canImport(Musl)
        unsafe Musl.send(connection, part.baseAddress, part.count, 0)
        #else
        unsafe Darwin.send(connection, part.baseAddress, part.count, 0)
        #endif
    }
}

/// Why nothing can be served.
public struct LoopbackSiteError: Error, Sendable, CustomStringConvertible {
    /// The port that was asked for.
    public var port: Int
    /// The system's words.
    public var reason: String

    /// `cannot serve on port 8080: Address already in use`.
    public var description: String { "cannot serve on port \(port): \(reason)" }
}
