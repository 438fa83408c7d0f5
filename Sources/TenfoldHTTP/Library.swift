import CCurl

/// Loads and starts libcurl once for the life of the process.
enum Library {
    /// False where it is not to be had or could not be started.
    static let isReady =
        tenfold_curl_load() != 0 && tenfold_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
