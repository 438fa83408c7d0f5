#include <git2.h>
#include <git2/sys/transport.h>
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif

// The version macros have another name since 1.9.
#ifdef LIBGIT2_VERSION_MAJOR
#define TENFOLD_LIBGIT2_VERSION (LIBGIT2_VERSION_MAJOR * 100 + LIBGIT2_VERSION_MINOR)
#else
#define TENFOLD_LIBGIT2_VERSION (LIBGIT2_VER_MAJOR * 100 + LIBGIT2_VER_MINOR)
#endif

// git_commit_create changed the type of its parents between versions; a pointer to void fits both.
static inline int tenfold_commit_create(
    git_oid *id, git_repository *repository, const git_signature *author, const char *message,
    const git_tree *tree, const git_oid *parents, size_t count) {
    git_commit *commits[2] = {NULL, NULL};
    int error = count > 2 ? -1 : 0;
    for (size_t place = 0; !error && place < count; place++)
        error = git_commit_lookup(&commits[place], repository, &parents[place]);
    if (!error)
        error = git_commit_create(
            id, repository, NULL, author, author, NULL, message, tree, count, (void *)commits);
    git_commit_free(commits[0]);
    git_commit_free(commits[1]);
    return error;
}

// git_libgit2_opts is variadic, and knows timeouts only since 1.7; older versions wait as long as TCP does.
static inline void tenfold_set_timeouts(int connect_milliseconds, int server_milliseconds) {
#if TENFOLD_LIBGIT2_VERSION >= 107
    git_libgit2_opts(GIT_OPT_SET_SERVER_CONNECT_TIMEOUT, connect_milliseconds);
    git_libgit2_opts(GIT_OPT_SET_SERVER_TIMEOUT, server_milliseconds);
#else
    (void)connect_milliseconds;
    (void)server_milliseconds;
#endif
}

// Plain push of a shallow clone came with 1.7.
static inline int tenfold_pushes_from_shallow(void) {
    int major, minor, revision;
    git_libgit2_version(&major, &minor, &revision);
    return major > 1 || (major == 1 && minor >= 7);
}

// libgit2 casts a subtransport and its stream to the structs they begin with: C promises that layout, Swift
// does not.
typedef struct {
    git_smart_subtransport base;
    void *owner;
} tenfold_subtransport;

typedef struct {
    git_smart_subtransport_stream base;
    int socket;
} tenfold_stream;
