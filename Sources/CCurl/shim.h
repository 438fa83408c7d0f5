#include <curl/curl.h>
#include <dlfcn.h>

// libcurl brings thirty libraries with it, which takes longer than most commands do, and most make no request. So
// it is loaded by the first one, and its functions are looked up by name; tenfold_curl_load comes before all others.
static inline int tenfold_curl_load(void) {
#ifdef __APPLE__
    const char *name = "/usr/lib/libcurl.4.dylib";
#else
    const char *name = "libcurl.so.4";
#endif
    return dlopen(name, RTLD_LAZY | RTLD_GLOBAL) != NULL;
}
#define TENFOLD_CURL(name) ((__typeof__(&name))dlsym(RTLD_DEFAULT, #name))

static inline CURLcode tenfold_global_init(long flags) { return TENFOLD_CURL(curl_global_init)(flags); }
static inline CURL *tenfold_easy_init(void) { return TENFOLD_CURL(curl_easy_init)(); }
static inline void tenfold_easy_cleanup(CURL *handle) { TENFOLD_CURL(curl_easy_cleanup)(handle); }
static inline const char *tenfold_easy_words(CURLcode code) { return TENFOLD_CURL(curl_easy_strerror)(code); }
static inline struct curl_slist *tenfold_list_append(struct curl_slist *list, const char *line) {
    return TENFOLD_CURL(curl_slist_append)(list, line);
}
static inline void tenfold_list_free(struct curl_slist *list) { TENFOLD_CURL(curl_slist_free_all)(list); }
static inline CURLM *tenfold_multi_init(void) { return TENFOLD_CURL(curl_multi_init)(); }
static inline void tenfold_multi_cleanup(CURLM *multi) { TENFOLD_CURL(curl_multi_cleanup)(multi); }
static inline void tenfold_multi_add(CURLM *multi, CURL *handle) {
    TENFOLD_CURL(curl_multi_add_handle)(multi, handle);
}
static inline void tenfold_multi_remove(CURLM *multi, CURL *handle) {
    TENFOLD_CURL(curl_multi_remove_handle)(multi, handle);
}
static inline void tenfold_multi_perform(CURLM *multi) {
    int running = 0;
    TENFOLD_CURL(curl_multi_perform)(multi, &running);
}
static inline void tenfold_multi_poll(CURLM *multi, int milliseconds) {
    TENFOLD_CURL(curl_multi_poll)(multi, NULL, 0, milliseconds, NULL);
}
static inline void tenfold_multi_wakeup(CURLM *multi) { TENFOLD_CURL(curl_multi_wakeup)(multi); }

// curl_easy_setopt is variadic, which Swift cannot call: one shim per kind of argument.
static inline CURLcode tenfold_setopt_long(CURL *handle, CURLoption option, long value) {
    return TENFOLD_CURL(curl_easy_setopt)(handle, option, value);
}
static inline CURLcode tenfold_setopt_pointer(CURL *handle, CURLoption option, void *value) {
    return TENFOLD_CURL(curl_easy_setopt)(handle, option, value);
}
static inline CURLcode tenfold_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return TENFOLD_CURL(curl_easy_setopt)(handle, option, value);
}
static inline CURLcode tenfold_setopt_size(CURL *handle, CURLoption option, long long value) {
    return TENFOLD_CURL(curl_easy_setopt)(handle, option, (curl_off_t)value);
}
static inline CURLcode tenfold_setopt_callback(
    CURL *handle, CURLoption option, size_t (*callback)(char *, size_t, size_t, void *)) {
    return TENFOLD_CURL(curl_easy_setopt)(handle, option, callback);
}
static inline CURLcode tenfold_setopt_opensocket(CURL *handle, curl_opensocket_callback callback) {
    return TENFOLD_CURL(curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}

// So is curl_easy_getinfo.
static inline long tenfold_getinfo_long(CURL *handle, CURLINFO information) {
    long value = 0;
    TENFOLD_CURL(curl_easy_getinfo)(handle, information, &value);
    return value;
}
static inline const char *tenfold_getinfo_string(CURL *handle, CURLINFO information) {
    char *value = NULL;
    TENFOLD_CURL(curl_easy_getinfo)(handle, information, &value);
    return value;
}
static inline long long tenfold_getinfo_size(CURL *handle, CURLINFO information) {
    curl_off_t value = 0;
    TENFOLD_CURL(curl_easy_getinfo)(handle, information, &value);
    return value;
}

// So is curl_multi_setopt.
static inline CURLMcode tenfold_multi_setopt_long(CURLM *multi, CURLMoption option, long value) {
    return TENFOLD_CURL(curl_multi_setopt)(multi, option, value);
}

// The result stands in a union behind a message queue.
static inline int tenfold_multi_done(CURLM *multi, CURL **handle, CURLcode *result) {
    int left = 0;
    CURLMsg *message = TENFOLD_CURL(curl_multi_info_read)(multi, &left);
    if (message == NULL || message->msg != CURLMSG_DONE) return 0;
    *handle = message->easy_handle;
    *result = message->data.result;
    return 1;
}

// The address continues behind the end of its declared type; the macro is a cast, which Swift does not import.
static inline const void *tenfold_socket_address(const struct curl_sockaddr *address) { return &address->addr; }
static const curl_socket_t tenfold_no_socket = CURL_SOCKET_BAD;
