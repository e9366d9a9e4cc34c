import Digest
import HTTPWire
import Media
import Simulation

/// A result file as HTTP gives it: whole, in part, or not again (RFC 9110, sections 13 and 14).
struct MediaAnswer {
  private let file: any MediaFile
  private let tag: String

  /// The file of a recipe; its entity tag is the digest of the recipe, for that decides all bytes.
  init(_ result: ResultFile) {
    file = result.file
    var digest = SHA256()
    switch result {
    case .clip(let recipe):
      for scene in recipe.scenes {
        let colour = scene.colour
        digest.update(
          "\(scene.firstFrame):\(colour.red),\(colour.green),\(colour.blue);".utf8)
      }
      digest.update(
        "\(recipe.width)x\(recipe.height)@\(recipe.framesPerSecond)*\(recipe.frameCount)".utf8)
    case .picture(let recipe):
      let colour = recipe.colour
      digest.update("\(colour.red),\(colour.green),\(colour.blue);".utf8)
      digest.update("\(recipe.width)x\(recipe.height)".utf8)
    case .sound(let recipe):
      digest.update("\(recipe.milliseconds) ms of \(recipe.format), \(recipe.tone.periods)".utf8)
    case .subtitles(let recipe):
      digest.update("\(recipe.format.rawValue),\(recipe.seconds),".utf8)
      digest.update("\(recipe.width)x\(recipe.height),".utf8)
      digest.update("\(recipe.fontSize),\(recipe.margin)".utf8)
    }
    tag = "\"\(Hex.text(Array(digest.finalize().prefix(16))))\""
  }

  /// The answer to a GET, or to a HEAD, whose content the encoder leaves out.
  func response(to request: HTTPRequest) -> HTTPResponse {
    var fields = HTTPFields([
      ("Content-Type", file.kind.mediaType), ("ETag", tag), ("Accept-Ranges", "bytes"),
    ])
    if let known = request.fields["if-none-match"], known == "*" || known.contains(tag) {
      return HTTPResponse(status: 304, fields: fields)
    }
    switch range(wantedBy: request) {
    case nil:
      return HTTPResponse(
        status: 200, fields: fields, content: .drawn(Excerpt(file, 0..<file.count)))
    case .some(let range) where range.isEmpty:
      fields.append("Content-Range", "bytes */\(file.count)")
      return HTTPResponse(status: 416, fields: fields)
    case .some(let range):
      fields.append(
        "Content-Range",
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.count)")
      return HTTPResponse(status: 206, fields: fields, content: .drawn(Excerpt(file, range)))
    }
  }

  /// The one range that a GET asks for; nil for the whole, empty for one that the file lacks.
  ///
  /// Other units, several ranges and malformed ones are ignored, as section 14.2 allows.
  private func range(wantedBy request: HTTPRequest) -> Range<Int>? {
    guard request.method == "GET", let field = request.fields["range"],
      field.hasPrefix("bytes="), !field.contains(",")
    else { return nil }
    if let condition = request.fields["if-range"], condition != tag { return nil }
    let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    // A number too long for a machine word lies beyond every file.
    let number = { (text: Substring) in text.isEmpty ? nil : Int(text) ?? .max }
    switch (number(ends[0]), number(ends[1])) {
    case (nil, let suffix?) where ends[0].isEmpty:
      return file.count - min(suffix, file.count)..<file.count
    case (let first?, nil) where ends[1].isEmpty: return min(first, file.count)..<file.count
    case (let first?, let last?) where first <= last:
      return min(first, file.count)..<max(min(last, file.count - 1) + 1, min(first, file.count))
    default: return nil
    }
  }
}

/// A part of a file, drawn as the socket takes it.
private struct Excerpt: ContentSource {
  private let file: any MediaFile
  private let range: Range<Int>

  init(_ file: any MediaFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  var count: Int { range.count }

  func append(_ part: Range<Int>, to bytes: inout [UInt8]) {
    let start = range.lowerBound
    file.append(start + part.lowerBound..<start + part.upperBound, to: &bytes)
  }
}
