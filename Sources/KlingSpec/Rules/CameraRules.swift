import Schema
import StrictJSON

/// Fields and rules of `camera_control`, the same on every endpoint that has it.
struct CameraRules {
  let endpoint: String

  private static let types = [
    "simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward",
  ]
  private static let axes: [Path] = [
    "camera_control.config.horizontal", "camera_control.config.vertical",
    "camera_control.config.pan", "camera_control.config.tilt", "camera_control.config.roll",
    "camera_control.config.zoom",
  ]
  static let isSimple = Condition.equals("camera_control.type", "simple")
  static let isOther = Condition.all([.present("camera_control.type"), .not(isSimple)])
  /// How many axes the camera moves along.
  static let moved = Quantity.holding(axes.map { .not(.relation(.value($0), .equal, 0)) })

  var fields: [Field] {
    [
      Field("camera_control", .object),
      Field(
        "camera_control.type", .string, .required(id: "camera_control.type_required", .official),
        .oneOf(Self.types, id: "camera_control.type_enum", .official)),
      Field(
        "camera_control.config", .object,
        .required(id: "camera_control.config_required", when: Self.isSimple, .official)),
    ] + Self.axes.map { Field($0, .number, standard: "0") }
  }

  var rules: [Rule] {
    [
      Rule(
        "\(endpoint).camera_control.config_range", "A camera moves by -10 to 10.",
        Reading(.value, .fields(Self.axes, .within(-10, 10)), .official)),
      Rule(
        "\(endpoint).camera_control.config_one", "A simple camera moves along one axis.",
        Reading(
          .across, when: Self.isSimple,
          .requirement(at: "camera_control.config", .atMost(1, Self.moved)),
          words: .chosen("only one value of camera_control config can be non-zero"), .official)),
    ]
  }
}
