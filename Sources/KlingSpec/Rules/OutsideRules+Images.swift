import Schema

/// What is documented of pictures and is no rule of a server.
extension OutsideRules {
  static let ofImages = [
    rule(
      "generations.image_reference.face_single", "A picture whose face is taken shows one face.",
      because: "what a picture shows is not looked at; a scripted outcome lets a task fail so",
      .official),
    rule(
      "omni-image.aspect_ratio.follows_original",
      "A picture that keeps the shape of the original has no ratio of its own.",
      because: "whether it keeps the shape is up to the prompt, which nobody here understands",
      .official, .gateway),
    rule(
      "multi-image2image.no_crop", "Subjects are taken as they are, and not cut out.",
      because: "advice on what to send; nothing of it shows in requests and answers", .official),
    rule(
      "try-on.combo.v1_single",
      "The older model tries on one garment, the newer two in one picture.",
      because: "what a picture shows is not looked at; a scripted outcome lets a task fail so",
      .official, .gateway),
  ]
}
