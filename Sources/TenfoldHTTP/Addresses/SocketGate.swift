import CCurl

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Opens libcurl's sockets, and only towards addresses that are not nearer than allowed: what counts is the address
/// that a name turned out to have, at the moment of connecting.
final class SocketGate {
    private let nearest: Nearness
    /// What it did not connect to, in words.
    private(set) var refused: String?

    /// Lets through what is at most so near.
    init(nearest: Nearness) { self.nearest = nearest }

    /// Puts the callback in place; the value must outlive the transfer.
    func install(in easy: UnsafeMutableRawPointer) {
        let place = unsafe Unmanaged.passUnretained(self).toOpaque()
        _ = unsafe tenfold_setopt_pointer(easy, CURLOPT_OPENSOCKETDATA, place)
        _ = unsafe tenfold_setopt_opensocket(easy) { place, _, address in
            guard let place = unsafe place, let address = unsafe address else { return tenfold_no_socket }
            let gate = unsafe Unmanaged<SocketGate>.fromOpaque(place).takeUnretainedValue()
            return unsafe gate.open(address)
        }
    }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let nearness = Nearness(unsafe Self.bytes(of: address))
        guard nearness <= nearest else {
            refused = nearness.words
            return tenfold_no_socket
        }
        return unsafe socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    }

    private static func bytes(of address: UnsafeMutablePointer<curl_sockaddr>) -> [UInt8] {
        guard let start = unsafe tenfold_socket_address(address) else { return [] }
        return switch unsafe address.pointee.family {
        case AF_INET: unsafe Array(UnsafeRawBufferPointer(start: start + 4, count: 4))
        case AF_INET6: unsafe Array(UnsafeRawBufferPointer(start: start + 8, count: 16))
        default: []
        }
    }
}
