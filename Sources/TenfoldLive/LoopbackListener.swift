#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Waits on this machine for the one request that a browser makes at the end of a consent.
@safe
public final class LoopbackListener: Sendable {
    /// The port on 127.0.0.1, chosen by the system.
    public let port: Int
    private let descriptor: Int32

    /// Begins to listen; nil where this machine permits it not.
    public init?() {
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                unsafe bind(descriptor, plain, length) == 0 && listen(descriptor, 4) == 0
                    && getsockname(descriptor, plain, &length) == 0
            }
        }
        guard descriptor >= 0, isBound else {
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
        self.descriptor = descriptor
        self.port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(descriptor) }

    /// The path of the first request with a query, or the line that a person types meanwhile; nil at the end of
    /// the input without either.
    ///
    /// Blocks its thread; every request is answered with `page`.
    public func firstAnswer(page: String) -> String? {
        var watched = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            guard unsafe poll(&watched, nfds_t(watched.count), -1) > 0 else { return nil }
            if watched[0].revents != 0, let path = answer(with: page), path.contains("?") { return path }
            if watched[1].revents != 0 {
                if let line = readLine(), !line.isEmpty { return line }
                // No one can type any more: the browser alone may still answer.
                watched[1].fd = -1
            }
        }
    }

    private func answer(with page: String) -> String? {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return nil }
        defer { close(connection) }
        var buffer = [UInt8](repeating: 0, count: 8192)
        let count = unsafe recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return nil }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n"
        let reply = Array("\(head)Content-Length: \(page.utf8.count)\r\n\r\n\(page)".utf8)
        _ = unsafe send(connection, reply, reply.count, 0)
        return String(decoding: buffer[..<count], as: UTF8.self).split(separator: " ").dropFirst().first
            .map(String.init)
    }
}
