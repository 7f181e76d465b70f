// Faults that a system gives rarely, given on demand (LD_PRELOAD):
//   FAULT_ALLOCATION=N   the Nth allocation is refused, and with FAULT_ALL=1 all behind it
//   FAULT_READ=PATH      behind the first read of PATH the file is what FAULT_CHANGE says:
//                        `touch` newer, `cut` shortened to half, `gone` deleted, `error` unreadable,
//                        `short` read in pieces of 7 bytes, `interrupt` read behind an EINTR each time
//   FAULT_COUNT=PATH     the number of allocations is written there at the end
//   FAULT_FULL=N         the disk takes N bytes for regular files in all, then none
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* old, size_t size);
extern void* __libc_memalign(size_t alignment, size_t size);

static atomic_long allocations;
static long refused = -1;
static int all_behind;

// Says in whose code a crash is: the innermost frame outside the C library.
static void crashed(int signal) {
    void* frames[64];
    const int count = backtrace(frames, 64);
    for (int i = 2; i < count; ++i) {
        Dl_info info;
        if (dladdr(frames[i], &info) == 0 || strstr(info.dli_fname, "/libc.so") != NULL) continue;
        const char* base = strrchr(info.dli_fname, '/');
        dprintf(STDERR_FILENO, "crash in %s\n", base != NULL ? base + 1 : info.dli_fname);
        break;
    }
    _exit(128 + signal);
}

__attribute__((constructor)) static void begin(void) {
    void* frame[1];
    backtrace(frame, 1);  // loads what it needs now
    signal(SIGSEGV, crashed);
    const char* number = getenv("FAULT_ALLOCATION");
    if (number != NULL) refused = atol(number);
    all_behind = getenv("FAULT_ALL") != NULL;
}

__attribute__((destructor)) static void end(void) {
    const char* path = getenv("FAULT_COUNT");
    const long count = allocations;
    FILE* file = path != NULL ? fopen(path, "w") : NULL;
    if (file == NULL) return;
    fprintf(file, "%ld\n", count);
    fclose(file);
}

static int refuse(void) {
    const long number = ++allocations;
    if (refused < 0 || (number != refused && !(all_behind && number > refused))) return 0;
    errno = ENOMEM;
    return 1;
}

void* malloc(size_t size) { return refuse() ? NULL : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return refuse() ? NULL : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return refuse() ? NULL : __libc_realloc(old, size); }
void* aligned_alloc(size_t alignment, size_t size) {
    return refuse() ? NULL : __libc_memalign(alignment, size);
}

ssize_t write(int fd, const void* buffer, size_t size) {
    static ssize_t (*real)(int, const void*, size_t);
    static long taken;
    if (real == NULL) real = (ssize_t(*)(int, const void*, size_t))dlsym(RTLD_NEXT, "write");
    const char* most = getenv("FAULT_FULL");
    struct stat file;
    if (most == NULL || fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return real(fd, buffer, size);
    const long left = atol(most) - taken;
    if (left <= 0) {
        errno = ENOSPC;
        return -1;
    }
    const ssize_t put = real(fd, buffer, size < (size_t)left ? size : (size_t)left);
    if (put > 0) taken += put;
    return put;
}

static int is_watched(int fd, const char* path) {
    struct stat open_file;
    struct stat named;
    static ino_t inode;
    if (stat(path, &named) == 0) inode = named.st_ino;
    return fstat(fd, &open_file) == 0 && open_file.st_ino == inode;
}

ssize_t read(int fd, void* buffer, size_t size) {
    static ssize_t (*real)(int, void*, size_t);
    static int calls;
    if (real == NULL) real = (ssize_t(*)(int, void*, size_t))dlsym(RTLD_NEXT, "read");
    const char* path = getenv("FAULT_READ");
    if (path == NULL || !is_watched(fd, path)) return real(fd, buffer, size);
    const char* change = getenv("FAULT_CHANGE");
    ++calls;
    if (strcmp(change, "interrupt") == 0 && calls % 2 == 1) {
        errno = EINTR;
        return -1;
    }
    if (strcmp(change, "error") == 0 && calls > 1) {
        errno = EIO;
        return -1;
    }
    const int piecewise = strcmp(change, "touch") != 0;
    const ssize_t got = real(fd, buffer, piecewise && size > 7 ? 7 : size);
    if (calls > 1) return got;
    const struct timespec later[2] = {{0, UTIME_OMIT}, {4000000000, 0}};
    struct stat status;
    if (strcmp(change, "touch") == 0) utimensat(AT_FDCWD, path, later, 0);
    if (strcmp(change, "gone") == 0) unlink(path);
    if (strcmp(change, "cut") == 0 && stat(path, &status) == 0) {
        if (truncate(path, status.st_size / 2) != 0) abort();
    }
    return got;
}
