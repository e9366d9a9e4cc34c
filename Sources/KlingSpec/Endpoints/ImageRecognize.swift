import Schema
import StrictJSON

/// `image-recognize`: the parts of a person in a picture, answered at once.
enum ImageRecognize {
  static let endpoint = Endpoint(
    "image-recognize", .video, style: .legacyRecognition,
    .init(
      verb: "create", method: "POST", path: "/v1/videos/image-recognize", action: .makeAtOnce,
      form: FormDescription(
        "image-recognize", .snake, fields: [Field("image", .string, .required(.official))],
        rules: MediaRules.shapedPictures(at: ["image"]) + [MediaRules.unreachable(["image"])]),
      production: Production(
        .recognition(units: Decimal(1, exponent: -1)), about: .field("image"), options: .none)))
}
