import Glibc

/// Keeps programs from being started while a new descriptor is not yet marked as not inherited.
///
/// The C library's module has neither `accept4` nor `pipe2`, which would mark as they make. Another
/// thread's program must not get hold of a pipe's end: its reader would wait for an end that
/// comes only when that program is gone.
enum Inheritance {
  // Sound: the mutex is made once, lives as long as the program, and never moves.
  private nonisolated(unsafe) static let mutex: UnsafeMutablePointer<pthread_mutex_t> = {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    return unsafe mutex
  }()

  static func lock() { _ = unsafe pthread_mutex_lock(mutex) }

  static func unlock() { _ = unsafe pthread_mutex_unlock(mutex) }
}
