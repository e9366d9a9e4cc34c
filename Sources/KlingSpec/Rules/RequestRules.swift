import Schema

/// Rules on requests as such: credentials, routes, syntax, ids.
enum RequestRules {
  static let all = [
    headerMissing, missingOnKeyPath, tokenOnKeyPath, headerScheme, malformedToken, unknownAPIKey,
    unknownIssuer, algorithm,
    signature, notBefore, expiry, method, unknownPath, notJSON, taskNotFound, externalIDUnique,
    cursor, retiredCall,
  ]

  static let headerMissing = rule(
    "auth.header.missing", "A request without an `Authorization` header is refused.",
    .authorizationEmpty, "Authorization is empty", .recorded, [.official, .recorded])
  /// What paths with the model in them say to whoever brings no key.
  private static let keysOnly: Template = """
    Authentication error. The current API does not support AK/SK; please go to the console \
    (https://kling.ai/dev/api-key) to create API key.
    """
  static let missingOnKeyPath = rule(
    "auth.header.missing_unified",
    "A request without a credential to a path that takes API keys only is refused like a token.",
    .authorizationInvalid, keysOnly, .recorded, [.recorded])
  static let tokenOnKeyPath = rule(
    "auth.jwt.unified_refused", "Paths with the model in them, and `/tasks`, take API keys only.",
    aliases: ["solutions.auth.api_key"],
    .authorizationInvalid, keysOnly, .recorded, [.official, .recorded])
  static let headerScheme = rule(
    "auth.header.scheme", "The header is `Bearer`, one space, and a token.",
    .authorizationInvalid, "Authorization is invalid", .pattern, [.official, .choice])
  static let malformedToken = rule(
    "auth.token.malformed_legacy", "A token that is no known key has three parts.",
    .authorizationInvalid, "The token was expected to have 3 parts, but got \(.value)",
    .recorded, [.recorded])
  static let unknownAPIKey = rule(
    "auth.api_key.unknown", "A token that begins with `api-key-` is a key of the account.",
    .authorizationInvalid, "api key not found", .recorded, [.recorded])
  static let unknownIssuer = rule(
    "auth.token.unknown_legacy", "The token's `iss` is a known access key.",
    .authorizationInvalid, "Authorization is invalid", .pattern, [.official, .choice])
  static let algorithm = rule(
    "auth.jwt.algorithm", "The token's algorithm is HS256.",
    .authorizationInvalid, "Authorization is invalid", .pattern, [.official, .choice])
  static let signature = rule(
    "auth.jwt.signature", "The token is signed with the secret of its access key.",
    .authenticationFailed, "Authentication failed", .pattern, [.official, .choice])
  static let notBefore = rule(
    "auth.jwt.nbf", "The token's `nbf` has come; a token without one is valid at once.",
    .tokenNotYetValid, "Authorization is not yet valid", .pattern, [.official])
  static let expiry = rule(
    "auth.jwt.exp", "The token's `exp` has not come; a token must have one.",
    .tokenExpired, "Authorization has expired", .pattern, [.official])
  static let method = rule(
    "error.method", "A known path answers only to its own methods.",
    aliases: ["common.method"], .methodInvalid, "Requested method is invalid", .ours,
    [.official])
  static let unknownPath = rule(
    "error.unknown_path", "A path that is not documented answers 404.",
    .methodInvalid, "Requested path does not exist: \(.value)", .ours, [.recorded, .choice])
  static let retiredCall = rule(
    "error.retired_call", "A call that was taken away refuses whatever it is sent.",
    .invalidParameter, "This API is no longer available", .recorded, [.recorded])
  static let notJSON = rule(
    "error.body.not_json", "The body of a POST is a JSON object.", aliases: ["common.body.json"],
    .invalidRequest, "Invalid request parameters", .pattern, [.official, .choice])
  static let taskNotFound = rule(
    "query.not_found", "An id that names no task of the account and endpoint is refused.",
    aliases: [
      "common.task.not_found", "common.task.endpoint_scope", "query.wrong_family",
      "try-on.solutions_path",
    ],
    .invalidParameter, "Task not found by id/external id: \(.value)", .recorded, [.recorded])
  static let externalIDUnique = rule(
    "external_id.unique", "An `external_task_id` is used once in an account.",
    aliases: [
      "common.external_task_id.unique", "common.external_task_id.unique_per_account",
      "external_id.scope", "video-extend.external_task_id.unique",
      "multi-image2video.external_task_id.unique", "effects.external_task_id.unique",
      "text-to-audio.external_task_id.unique",
      "video-to-audio.external_task_id.unique",
      "avatar.external_task_id.unique",
      "advanced-lip-sync.external_task_id.unique",
      "solutions.options.external_task_id.unique",
    ],
    .invalidParameter, "External_task_id \(.value) already exists", .recorded,
    [.official, .recorded])

  /// Not the vendor's: what becomes of a cursor that no answer gave is not documented.
  static let cursor = rule(
    "common.cursor.known", "A cursor is one that an earlier answer gave.",
    .invalidParameter, "cursor value '\(.value)' is invalid", .ours, [.choice])

  /// A rule that refuses with a row of the error table, in these words.
  static func rule(
    _ id: String, _ says: String, aliases: [String] = [], _ code: RefusalCode,
    _ text: Template, _ grade: Grade, _ evidence: [Evidence]
  ) -> Rule {
    Rule(
      id: id, says: says, aliases: aliases, subject: .request(RefusalWording(code, text, grade)),
      evidence: evidence)
  }
}
