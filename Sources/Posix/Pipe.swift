import Glibc

/// Both ends of a new pipe; calls on neither wait, and programs do not inherit them.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(SystemFault) {
    var ends: [Int32] = [-1, -1]
    Inheritance.lock()
    defer { Inheritance.unlock() }
    // Sound: the call fills two elements of an array that has two.
    guard unsafe Glibc.pipe(&ends) == 0 else { throw .last("pipe", on: "a new pipe") }
    let reading = Descriptor(ends[0])
    let writing = Descriptor(ends[1])
    try reading.closeOnExec()
    try writing.closeOnExec()
    try reading.doNotWait()
    try writing.doNotWait()
    self.reading = reading
    self.writing = writing
  }
}
