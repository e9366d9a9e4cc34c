import Conformance
import Testing

@Suite struct TaskTimelineTests {
  @Test(
    arguments: [
      ("POST /v1/videos/text2video", 200, 0, "submitted", TaskTimeline.Event.Role.create),
      ("POST /v1/videos/text2video", 429, 1302, nil, .refused),
      ("POST /v1/videos/text2video", nil, nil, nil, .refused),
      ("GET /v1/videos/text2video/<task:1>", 200, 0, "submitted", .waiting),
      ("GET /v1/videos/text2video/<task:1>", 200, 0, "processing", .underway),
      ("GET /v1/videos/text2video/<task:1>", 200, 0, "succeed", .succeeded),
      ("GET /tasks?task_ids=<task:1>", 200, 0, "succeeded", .succeeded),
      ("GET /v1/videos/text2video/<task:1>", 200, 0, "failed", .failed),
      ("GET /v1/videos/text2video/<task:1>", 200, 1201, nil, .refused),
      ("GET /v1/videos/text2video?pageNum=1", 200, 0, nil, .other),
      ("GET <link:1>", 200, nil, nil, .download),
      ("GET /__kling/media/<tenant>/x.mp4", 206, nil, nil, .download),
      ("GET <link:1>", 404, nil, nil, .refused),
    ] as [(String, Int?, Int?, String?, TaskTimeline.Event.Role)])
  func `what a request was for is told by its answer`(
    request: String, status: Int?, code: Int?, state: String?, role: TaskTimeline.Event.Role
  ) {
    let event = TaskTimeline.Event(request: request, status: status, code: code, state: state)
    #expect(event.role == role)
  }
}
