import HTTPWire
import Media
import Simulation
import Timekeeping

/// A file as HTTP gives it: its bytes, and what tells this state of it from others (RFC 9110, 8).
struct Representation {
  let content: any ContentSource
  /// The media type.
  let type: String
  let tag: EntityTag
  /// The name under which a client may save it; letters, digits, `.`, `-` and `_`.
  let name: String
  /// When it came to be; nil where nobody knows.
  let modified: Instant?

  /// The answer to a GET, or to a HEAD, whose content the encoder leaves out.
  func response(to request: HTTPRequest) -> HTTPResponse {
    switch outcome(of: request.fields) {
    case .failed: return Problem.changed.response
    case .notModified: return HTTPResponse(status: 304, fields: HTTPFields([("ETag", tag.text)]))
    case .passed: break
    }
    // Only a GET has ranges (section 14.2).
    guard request.method == "GET", mayBeCut(request.fields) else { return whole }
    switch ByteRanges(request.fields, count: content.count) {
    case .whole: return whole
    case .unsatisfiable:
      var response = Problem.beyondEnd(content.count).response
      response.fields.append("Content-Range", "bytes */\(content.count)")
      return response
    case .parts(let parts) where parts.count == 1:
      var fields = fields(type: type)
      fields.append("Content-Range", "bytes \(Representation.text(parts[0], of: content))")
      return HTTPResponse(
        status: 206, fields: fields, content: .drawn(Excerpt(of: content, parts[0])))
    case .parts(let parts):
      // The tag is as good as random, and no content holds its own digest.
      let boundary = tag.text.filter { $0 != "\"" }
      return HTTPResponse(
        status: 206, fields: fields(type: "multipart/byteranges; boundary=\(boundary)"),
        content: .drawn(Excerpts(of: content, parts, type: type, boundary: boundary)))
    }
  }

  private var whole: HTTPResponse {
    HTTPResponse(status: 200, fields: fields(type: type), content: .drawn(content))
  }

  private func fields(type: String) -> HTTPFields {
    var fields = HTTPFields([("Content-Type", type), ("ETag", tag.text)])
    if let modified { fields.append("Last-Modified", CivilDate(modified).httpDate) }
    fields.append("Accept-Ranges", "bytes")
    // A browser goes on showing it, and saves it under this name (RFC 6266).
    fields.append("Content-Disposition", "inline; filename=\"\(name)\"")
    return fields
  }

  /// `0-99/1000`, as `Content-Range` writes it.
  static func text(_ part: Range<Int>, of content: any ContentSource) -> String {
    "\(part.lowerBound)-\(part.upperBound - 1)/\(content.count)"
  }
}

extension Problem {
  static let changed = Problem(
    412, "the file is not in the state that If-Match or If-Unmodified-Since asks for")

  static func beyondEnd(_ count: Int) -> Problem {
    Problem(416, "the file has \(count) bytes, and the ranges begin behind them")
  }
}
