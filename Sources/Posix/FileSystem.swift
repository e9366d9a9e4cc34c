import Glibc

/// Whole files and directories, by their paths.
package enum FileSystem {
  /// The bytes of a file; one of more than `limit` bytes is refused as too large.
  package static func read(_ path: String, limit: Int) throws(SystemFault) -> [UInt8] {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .last("open", on: path) }
    let file = Descriptor(number)
    var bytes: [UInt8] = []
    // Reading on to the end, rather than asking for the size, also serves pipes and /proc.
    while true {
      let count = unsafe append(to: &bytes, atMost: max(64 << 10, bytes.count)) {
        unsafe Glibc.read(file.number, $0, $1)
      }
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw .last("read", on: path) }
      guard bytes.count <= limit else { throw SystemFault("read", on: path, number: EFBIG) }
    }
  }

  /// Puts a file in its place at once: readers see the old one or the new one, never a part.
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemFault) {
    let temporary = "\(path).\(getpid()).part"
    let number = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard number >= 0 else { throw .last("open", on: path) }
    do throws(SystemFault) {
      let file = Descriptor(number)
      var written = 0
      while written < bytes.count {
        if case .moved(let count) = try file.write(bytes, from: written) { written += count }
      }
      guard unsafe rename(temporary, path) == 0 else { throw .last("rename", on: path) }
    } catch {
      _ = unsafe unlink(temporary)
      throw SystemFault(error.call, on: path, number: error.number)
    }
  }

  /// Adds bytes at the end of a file, which is made where there is none.
  package static func extend(_ path: String, by bytes: [UInt8]) throws(SystemFault) {
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard number >= 0 else { throw .last("open", on: path) }
    let file = Descriptor(number)
    var written = 0
    while written < bytes.count {
      if case .moved(let count) = try file.write(bytes, from: written) { written += count }
    }
  }

  /// Whether there is a file or directory of that path; a dangling link is none.
  package static func exists(_ path: String) -> Bool {
    kind(path) != nil
  }

  /// Whether the path leads to a directory.
  package static func isDirectory(_ path: String) -> Bool {
    kind(path) == S_IFDIR
  }

  /// The paths of all files below a directory, relative to it, in the order of their bytes.
  ///
  /// Links to files count as files; links to directories are passed over, so that nothing is
  /// walked for ever.
  package static func list(_ directory: String) throws(SystemFault) -> [String] {
    var files: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      for name in try names(in: directory + "/" + prefix) {
        let path = prefix + name
        switch kind(directory + "/" + path) {
        case S_IFREG: files.append(path)
        case S_IFDIR where !isLink(directory + "/" + path): open.append(path + "/")
        default: break
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a directory and those above it, as far as they are missing.
  package static func makeDirectories(_ path: String) throws(SystemFault) {
    guard !isDirectory(path) else { return }
    let parent = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
      .joined(separator: "/")
    if !parent.isEmpty { try makeDirectories(path.hasPrefix("/") ? "/" + parent : parent) }
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last("mkdir", on: path) }
  }

  /// Removes a file, or a directory with everything in it; one that is not there is no fault.
  package static func remove(_ path: String) throws(SystemFault) {
    if isDirectory(path), !isLink(path) {
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw .last("rmdir", on: path) }
    } else {
      guard unsafe unlink(path) == 0 || errno == ENOENT else { throw .last("unlink", on: path) }
    }
  }

  /// The names in a directory but for its own and its parent's, in no order.
  private static func names(in directory: String) throws(SystemFault) -> [String] {
    // Sound: the stream is used until it is closed, each entry before the next is read.
    guard let stream = unsafe opendir(directory) else { throw .last("opendir", on: directory) }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { memory in
        unsafe String(decoding: memory.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func kind(_ path: String) -> mode_t? {
    var facts = stat()
    // Sound: the call fills the structure that it is given.
    return unsafe stat(path, &facts) == 0 ? facts.st_mode & S_IFMT : nil
  }

  private static func isLink(_ path: String) -> Bool {
    var facts = stat()
    // Sound: the call fills the structure that it is given.
    return unsafe lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }
}
