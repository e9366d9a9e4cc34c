// What the toolchain's C library module leaves out. Nothing else may be included here, and
// _GNU_SOURCE must not be defined: both make types clash with that module's own.
#include <sys/epoll.h>
#include <sys/eventfd.h>

// glibc has a wrapper of its own only since 2.36; the number is the same on every architecture.
extern long syscall(long number, ...);
static inline int pidfd_of(int process) { return (int)syscall(434, (long)process, 0L); }
