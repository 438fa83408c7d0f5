#include <curl/curl.h>

// curl_easy_setopt is variadic, which Swift cannot call: one shim per kind of argument.
static inline CURLcode tenfold_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tenfold_setopt_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tenfold_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tenfold_setopt_size(CURL *handle, CURLoption option, long long value) {
    return curl_easy_setopt(handle, option, (curl_off_t)value);
}
static inline CURLcode tenfold_setopt_callback(
    CURL *handle, CURLoption option, size_t (*callback)(char *, size_t, size_t, void *)) {
    return curl_easy_setopt(handle, option, callback);
}

// So is curl_easy_getinfo.
static inline long tenfold_getinfo_long(CURL *handle, CURLINFO information) {
    long value = 0;
    curl_easy_getinfo(handle, information, &value);
    return value;
}
static inline const char *tenfold_getinfo_string(CURL *handle, CURLINFO information) {
    char *value = NULL;
    curl_easy_getinfo(handle, information, &value);
    return value;
}

static inline long long tenfold_getinfo_size(CURL *handle, CURLINFO information) {
    curl_off_t value = 0;
    curl_easy_getinfo(handle, information, &value);
    return value;
}

// So is curl_multi_setopt.
static inline CURLMcode tenfold_multi_setopt_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// The result stands in a union behind a message queue.
static inline int tenfold_multi_done(CURLM *multi, CURL **handle, CURLcode *result) {
    int left = 0;
    CURLMsg *message = curl_multi_info_read(multi, &left);
    if (message == NULL || message->msg != CURLMSG_DONE) return 0;
    *handle = message->easy_handle;
    *result = message->data.result;
    return 1;
}

// A callback of another shape.
static inline CURLcode tenfold_setopt_opensocket(CURL *handle, curl_opensocket_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}

// The address continues behind the end of its declared type; the macro is a cast, which Swift does not import.
static inline const void *tenfold_socket_address(const struct curl_sockaddr *address) { return &address->addr; }
static const curl_socket_t tenfold_no_socket = CURL_SOCKET_BAD;
