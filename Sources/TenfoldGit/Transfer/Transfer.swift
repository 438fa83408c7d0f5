import CGit2

/// What happens during one conversation with a remote; libgit2's callbacks write it down here.
final class Transfer {
    let url: String
    let credentials: Credentials?
    private(set) var remoteWords = ""
    private(set) var refusals: [String: String] = [:]
    private(set) var accepted: Set<String> = []
    private var asked = false

    init(url: String, credentials: Credentials?) {
        self.url = url
        self.credentials = credentials
    }

    /// Puts the callbacks in place; the transfer must outlive the conversation.
    func install(in callbacks: inout git_remote_callbacks) {
        unsafe callbacks.payload = Unmanaged.passUnretained(self).toOpaque()
        unsafe callbacks.credentials = { out, _, userInAddress, allowed, payload in
            unsafe Transfer.from(payload)?.answer(out, allowed, hasUser: userInAddress != nil)
                ?? GIT_PASSTHROUGH.rawValue
        }
        unsafe callbacks.sideband_progress = { text, length, payload in
            if let text = unsafe text {
                unsafe Transfer.from(payload)?.hear(UnsafeBufferPointer(start: text, count: Int(length)))
            }
            return 0
        }
        unsafe callbacks.push_update_reference = { name, status, payload in
            if let name = unsafe name, let transfer = unsafe Transfer.from(payload) {
                let reference = unsafe String(cString: name)
                if let status = unsafe status {
                    transfer.refusals[reference] = unsafe String(cString: status)
                } else {
                    transfer.accepted.insert(reference)
                }
            }
            return 0
        }
    }

    private static func from(_ payload: UnsafeMutableRawPointer?) -> Transfer? {
        unsafe payload.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Answers once: a remote that asks again did not like the answer, and asking on would never end.
    private func answer(
        _ out: UnsafeMutablePointer<UnsafeMutablePointer<git_credential>?>?,
        _ allowed: UInt32,
        hasUser: Bool
    ) -> Int32 {
        guard let credentials, !asked else { return asked ? GIT_EAUTH.rawValue : GIT_PASSTHROUGH.rawValue }
        asked = true
        guard allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT.rawValue != 0 else {
            return GIT_PASSTHROUGH.rawValue
        }
        return unsafe git_credential_userpass_plaintext_new(out, credentials.username, credentials.password)
    }

    private func hear(_ text: UnsafeBufferPointer<CChar>) {
        remoteWords += unsafe String(decoding: text.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
