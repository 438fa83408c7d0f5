import CCurl

/// Starts libcurl once for the life of the process.
enum Library {
    /// False where it could not be started.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
