// What the toolchain's C library module leaves out. Nothing else may be included here, and
// _GNU_SOURCE must not be defined: both make types clash with that module's own.
#include <sys/epoll.h>
#include <sys/eventfd.h>
