import CGit2

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Pushes to a repository on this machine through git's own receiving program.
///
/// libgit2's built-in way sets the remote's branch without comparing it first and runs no hook, so that of
/// two writers one would silently lose its commit.
enum LocalTransport {
    /// True for `file://` addresses and paths.
    static func serves(_ url: String) -> Bool {
        url.hasPrefix("file://") || url.hasPrefix("/") || url.hasPrefix(".")
    }

    /// Makes libgit2's smart transport over a program that talks through a socket.
    static let make: git_transport_cb = { out, owner, _ in
        var definition = unsafe git_smart_subtransport_definition(
            callback: { out, _, _ in unsafe LocalTransport.makeSubtransport(out) },
            rpc: 0,
            param: nil
        )
        return unsafe git_transport_smart(out, owner, &definition)
    }

    private static func makeSubtransport(
        _ out: UnsafeMutablePointer<UnsafeMutablePointer<git_smart_subtransport>?>?
    ) -> Int32 {
        let made = UnsafeMutablePointer<tenfold_subtransport>.allocate(capacity: 1)
        unsafe made.initialize(to: tenfold_subtransport())
        unsafe made.pointee.owner = Unmanaged.passRetained(Conversation()).toOpaque()
        unsafe made.pointee.base.action = { out, transport, url, service in
            guard let url = unsafe url, let conversation = unsafe LocalTransport.conversation(transport)
            else { return -1 }
            return unsafe conversation.begin(service, String(cString: url), transport, out)
        }
        unsafe made.pointee.base.close = { transport in
            unsafe LocalTransport.conversation(transport)?.end()
            return 0
        }
        unsafe made.pointee.base.free = { transport in
            guard let transport = unsafe transport else { return }
            unsafe transport.withMemoryRebound(to: tenfold_subtransport.self, capacity: 1) { whole in
                if let owner = unsafe whole.pointee.owner {
                    unsafe Unmanaged<Conversation>.fromOpaque(owner).release()
                }
                unsafe whole.deallocate()
            }
        }
        unsafe out?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
            to: git_smart_subtransport.self
        )
        return 0
    }

    private static func conversation(
        _ transport: UnsafeMutablePointer<git_smart_subtransport>?
    ) -> Conversation? {
        guard let transport = unsafe transport else { return nil }
        let whole = unsafe UnsafeMutableRawPointer(transport).assumingMemoryBound(
            to: tenfold_subtransport.self
        )
        return unsafe whole.pointee.owner.map {
            unsafe Unmanaged<Conversation>.fromOpaque($0).takeUnretainedValue()
        }
    }
}
