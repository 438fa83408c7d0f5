import CGit2

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One run of `git-receive-pack` or `git-upload-pack` and the socket to it.
@safe
final class Conversation {
    private var socket: Int32 = -1
    private var process: pid_t = 0
    private var stream: UnsafeMutablePointer<tenfold_stream>?

    deinit { end() }

    /// Starts the program where it does not run yet, and gives libgit2 the stream to it.
    func begin(
        _ service: git_smart_service_t,
        _ url: String,
        _ transport: UnsafeMutablePointer<git_smart_subtransport>?,
        _ out: UnsafeMutablePointer<UnsafeMutablePointer<git_smart_subtransport_stream>?>?
    ) -> Int32 {
        if service == GIT_SERVICE_RECEIVEPACK_LS || service == GIT_SERVICE_UPLOADPACK_LS {
            end()
            let program = service == GIT_SERVICE_RECEIVEPACK_LS ? "receive-pack" : "upload-pack"
            guard start(program, path(url)) else { return -1 }
            unsafe stream = makeStream(transport)
        }
        guard let stream = unsafe stream else { return -1 }
        unsafe out?.pointee = UnsafeMutableRawPointer(stream).assumingMemoryBound(
            to: git_smart_subtransport_stream.self
        )
        return 0
    }

    /// Hangs up and waits until the program is gone, so that its hooks are done.
    func end() {
        if socket >= 0 {
            close(socket)
            socket = -1
        }
        if process > 0 {
            var status: Int32 = 0
            while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
            process = 0
        }
    }

    private func path(_ url: String) -> String {
        url.hasPrefix("file://") ? percentDecoded(String(url.dropFirst(7))) : url
    }

    private func start(_ program: String, _ path: String) -> Bool {
        var ends: [Int32] = [-1, -1]
        guard unsafe socketpair(AF_UNIX, streamSocket, 0, &ends) == 0 else {
            return report("no socket: \(unsafe String(cString: strerror(errno)))")
        }
        defer { close(ends[1]) }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        let code = spawn(["git", program, path], standardInputAndOutput: ends[1])
        guard code == 0 else {
            close(ends[0])
            let words = unsafe String(cString: strerror(code))
            return report("cannot start git \(program): \(words); install git to push to a folder")
        }
        socket = ends[0]
        return true
    }

    private func spawn(_ words: [String], standardInputAndOutput descriptor: Int32) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
        return unsafe posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
    }

    private func report(_ words: String) -> Bool {
        unsafe git_error_set_str(Int32(GIT_ERROR_NET.rawValue), words)
        return false
    }

    private func makeStream(
        _ transport: UnsafeMutablePointer<git_smart_subtransport>?
    ) -> UnsafeMutablePointer<tenfold_stream> {
        let made = UnsafeMutablePointer<tenfold_stream>.allocate(capacity: 1)
        unsafe made.initialize(to: tenfold_stream())
        unsafe made.pointee.socket = socket
        unsafe made.pointee.base.subtransport = unsafe transport
        unsafe made.pointee.base.read = { stream, buffer, size, count in
            unsafe receive(stream, buffer, size, count)
        }
        unsafe made.pointee.base.write = { stream, buffer, size in unsafe transmit(stream, buffer, size) }
        unsafe made.pointee.base.free = { stream in unsafe UnsafeMutableRawPointer(stream)?.deallocate() }
        return unsafe made
    }
}

private func descriptor(_ stream: UnsafeMutablePointer<git_smart_subtransport_stream>?) -> Int32 {
    unsafe UnsafeMutableRawPointer(stream)?.assumingMemoryBound(to: tenfold_stream.self).pointee.socket ?? -1
}

private func receive(
    _ stream: UnsafeMutablePointer<git_smart_subtransport_stream>?,
    _ buffer: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: UnsafeMutablePointer<Int>?
) -> Int32 {
    while true {
        let got = unsafe recv(descriptor(stream), buffer, size, 0)
        if got < 0, errno == EINTR { continue }
        if got < 0 { return failed("read from git") }
        unsafe count?.pointee = got
        return 0
    }
}

private func transmit(
    _ stream: UnsafeMutablePointer<git_smart_subtransport_stream>?,
    _ buffer: UnsafePointer<CChar>?,
    _ size: Int
) -> Int32 {
    var sent = 0
    while sent < size {
        let count = unsafe send(descriptor(stream), buffer?.advanced(by: sent), size - sent, noSignal)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return failed("write to git") }
        sent += count
    }
    return 0
}

private func failed(_ verb: String) -> Int32 {
    unsafe git_error_set_str(
        Int32(GIT_ERROR_NET.rawValue),
        "cannot \(verb): \(unsafe String(cString: strerror(errno)))"
    )
    return -1
}

#if canImport(Darwin)
private let streamSocket = SOCK_STREAM
private let noSignal: Int32 = 0
#else
private let streamSocket = Int32(SOCK_STREAM.rawValue)
/// A program that hung up must give an error here, not end this process.
private let noSignal = Int32(MSG_NOSIGNAL)
#endif
