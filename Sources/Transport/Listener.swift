import Posix

/// One of the loop's listening sockets.
final class Listener {
  let socket: ListeningSocket
  let index: Int
  var token = 0

  init(_ socket: consuming ListeningSocket, index: Int) {
    self.socket = socket
    self.index = index
  }
}
