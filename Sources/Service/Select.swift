import Digest
import HTTPWire
import KlingSpec
import Media
import Schema
import Simulation
import StrictJSON

extension Service {
  /// Changes what is marked in a session, or shows it; such calls make no task and cost nothing.
  func select(
    _ change: Call.Selecting, _ route: Route, _ request: HTTPRequest,
    _ exchange: inout Exchange
  ) throws(Refusal) -> HTTPResponse {
    guard let form = route.call.form else {
      preconditionFailure("\(route.call.name) reads a body and has no form for it")
    }
    let tenant = exchange.tenant
    try tenant.permit(route.call.endpoint)
    let body = form.read(try object(in: request.body))
    let surroundings = tenant.surroundings(wall: exchange.wall)
    try exchange.judge(form.findings(of: body, in: surroundings))
    let id = body.text("session_id") ?? ""
    let frame = body.text("frame_index").flatMap { Decimal($0)?.int } ?? 0
    let points = zip(body.texts("points[].x"), body.texts("points[].y")).compactMap { x, y in
      x.flatMap { Decimal($0) }.flatMap { x in
        y.flatMap { Decimal($0) }.map { Selection.Point(x: x, y: $0) }
      }
    }
    let selection = tenant.select(change, points, in: frame, of: id)
    let clip = surroundings.thing(kind: "selection-session", id: id)?.facts
    let mask = selection.mask(of: frame, width: clip?.width ?? 1_280, height: clip?.height ?? 720)
    let origin = origin(of: request, on: exchange.listener)
    return exchange.close { writer in
      writer.beginObject()
      writer.member("status", 0)
      writer.member("session_id", id)
      writer.member("final_unit_deduction", "0")
      switch change {
      case .add, .delete: Self.write(mask, of: frame, to: &writer)
      case .preview: Self.write(tenant.preview(of: id, origin: origin), to: &writer)
      case .clear: break
      }
      writer.endObject()
    }
  }

  /// The one thing that the points of a frame mark, as runs and as a picture.
  private static func write(_ mask: Mask?, of frame: Int, to writer: inout JSONWriter) {
    writer.name("res")
    writer.beginObject()
    writer.member("frame_index", frame)
    writer.name("rle_mask_list")
    writer.beginArray()
    if let mask {
      writer.beginObject()
      writer.member("object_id", 0)
      write("rle_mask", mask, "counts", mask.counts, to: &writer)
      write("png_mask", mask, "base64", Base64.text(mask.file.bytes), to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  /// A mask in one of its two forms; sizes are told as rows and columns.
  private static func write(
    _ name: String, _ mask: Mask, _ form: String, _ text: String, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginObject()
    writer.name("size")
    writer.beginArray()
    writer.integer(mask.height)
    writer.integer(mask.width)
    writer.endArray()
    writer.member(form, text)
    writer.endObject()
  }

  private static func write(
    _ files: [(name: String, url: String)], to writer: inout JSONWriter
  ) {
    writer.name("res")
    writer.beginObject()
    for file in files { writer.member(file.name, file.url) }
    writer.endObject()
  }
}
