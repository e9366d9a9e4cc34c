package import Schema
import StrictJSON

extension Style {
  /// How the `/v1` endpoints write a task down.
  package static let legacy = Style(
    "legacy",
    stateWords: ["submitted", "processing", "succeed", "failed"],
    create: [
      Member("task_id", .id),
      Member("task_status", .state),
      Member("task_info", .info),
      Member("session_id", .session),
      Member("created_at", .created),
      Member("updated_at", .updated),
    ],
    query: [
      Member("task_id", .id),
      Member("task_status", .state),
      Member("task_status_msg", .message),
      Member("task_info", .info),
      Member("task_result", .result(watermarks: true)),
      Member("watermark_info", .watermark),
      Member("final_unit_deduction", .units),
      Member("final_balance_deduction", .cash),
      Member("created_at", .created),
      Member("updated_at", .updated),
    ],
    callback: [
      Member("task_id", .id),
      Member("task_status", .state),
      Member("task_status_msg", .message),
      Member("task_info", .info),
      Member("task_result", .result(watermarks: false)),
      Member("final_unit_deduction", .units),
      Member("final_balance_deduction", .cash),
      Member("created_at", .created),
      Member("updated_at", .updated),
    ],
    shapes: [
      OutputShape(
        .video, in: "videos",
        [
          ("id", .id), ("url", .url(0)), ("watermark_url", .watermarkURL),
          ("duration", .seconds),
        ]),
      OutputShape(.image, in: "images", image),
      OutputShape(
        .audio, in: "audios",
        [
          ("id", .id), ("url_mp3", .url(0)), ("url_wav", .url(1)),
          ("duration_mp3", .seconds), ("duration_wav", .detail("duration_wav")),
        ]),
      .legacyElement, .legacyVoice,
    ])

  /// The legacy style of omni-image, whose results say whether they are a series.
  package static let legacyOmniImage = legacy.with(
    [
      OutputShape(.image, in: "images", head: ("result_type", "single"), image),
      OutputShape(.seriesImage, in: "series_images", head: ("result_type", "series"), image),
    ], name: "legacy omni-image")

  /// The legacy style of ai-multi-shot, whose results are three views each.
  static let legacyViews = legacy.with(
    [
      OutputShape(
        .image, in: "images",
        [("index", .index), ("url_1", .url(0)), ("url_2", .url(1)), ("url_3", .url(2))])
    ], name: "legacy views")

  /// The legacy style of speech, which is there at once and in one format.
  static let legacySpeech = legacy.with(
    [
      OutputShape(
        .audio, in: "audios", [("id", .id), ("url", .url(0)), ("duration", .seconds)])
    ], name: "legacy speech"
  ).showing(
    [
      Member("task_id", .id), Member("task_status", .state), Member("task_status_msg", .message),
      Member("task_result", .result(watermarks: false)), Member("final_unit_deduction", .units),
      Member("created_at", .created), Member("updated_at", .updated),
    ], name: "legacy speech")

  /// The legacy style of the faces that were found: a session, and no task.
  static let legacyFaces = legacy.with(
    [
      OutputShape(
        .face,
        [
          ("face_id", .id), ("face_image", .url(0)), ("start_time", .detail("start_time")),
          ("end_time", .detail("end_time")),
        ])
    ], name: "legacy faces"
  ).showing(
    [
      Member("session_id", .first(.session, .id)), Member("final_unit_deduction", .units),
      Member("face_data", .list(.face)),
    ], name: "legacy faces")

  /// The legacy style of a clip that was edited in a session.
  static let legacyEditing = legacy.with(
    [
      OutputShape(
        .video, in: "videos",
        [
          ("id", .id), ("session_id", .detail("session_id")), ("url", .url(0)),
          ("watermark_url", .watermarkURL), ("duration", .seconds),
        ])
    ], name: "legacy editing")

  /// The legacy style of a session for editing, which tells of its clip.
  static let legacySelection = legacy.showing(
    [
      Member("status", .number(0)), Member("session_id", .first(.session, .id)),
      Member("final_unit_deduction", .units), Member("fps", .first(.session, .detail("fps"))),
    ]
      + ["original_duration", "width", "height", "total_frame"].map { (name: StaticString) in
        Member(name.description, .first(.session, .detail(name)))
      } + [Member("normalized_video", .first(.session, .url(0)))], name: "legacy selection")

  /// The legacy style of an answer that is all there is: no id, no state, no times.
  package static let legacyRecognition = legacy.with(
    [
      OutputShape(
        .image, in: "images",
        [("type", .detail("type")), ("is_contain", .detail("is_contain")), ("url", .url(0))])
    ], name: "legacy recognition"
  ).showing(
    [
      Member("task_result", .result(watermarks: false)), Member("final_unit_deduction", .units),
      Member("final_balance_deduction", .cash),
    ],
    name: "legacy recognition")

  /// How the endpoints with the model in their path write a task down, and `/tasks` any task.
  package static let unified = Style(
    "unified",
    stateWords: ["submitted", "processing", "succeeded", "failed"],
    create: [
      Member("id", .id),
      Member("status", .state),
      Member("message", .message),
      Member("create_time", .created),
      Member("update_time", .updated),
      Member("external_id", .externalID),
    ],
    query: unifiedRecord, callback: unifiedRecord,
    shapes: [
      OutputShape(
        .video,
        [
          ("type", .word("video")), ("id", .id), ("url", .url(0)),
          ("watermark_url", .watermarkURL), ("duration", .seconds),
        ]),
      OutputShape(
        .image,
        [("type", .word("image")), ("url", .url(0)), ("watermark_url", .watermarkURL)]),
      OutputShape(
        .seriesImage,
        [
          ("type", .word("image")), ("url", .url(0)), ("watermark_url", .watermarkURL),
          ("group_id", .detail("group_id")),
        ]),
      OutputShape(
        .audio,
        [("type", .word("audio")), ("id", .id), ("url", .url(0)), ("duration", .seconds)]),
      .unifiedElement, .unifiedVoice,
    ])

  private static let unifiedRecord = [
    Member("id", .id),
    Member("status", .state),
    Member("message", .message),
    Member("create_time", .created),
    Member("update_time", .updated),
    Member("external_id", .externalID),
    Member("outputs", .outputs),
    Member("billing", .billing),
  ]

  private static let image: [(name: String, part: OutputShape.Part)] = [
    ("index", .index), ("url", .url(0)), ("watermark_url", .watermarkURL),
  ]
}
