import KlingSpec
import Schema

extension Examples {
  static let ofSolutions: [(Edition, String, String)] = [
    (
      .september2026, "goods-studio.create",
      """
      {"contents":[{"type":"ref_image","url":"https://media.example.com/umbrella.jpg"},
        {"type":"goods_title","text":"Folding umbrella"}],
       "settings":{"resolution":"1080p","aspect_ratio":"16:9","duration":15},
       "options":{"external_task_id":"goods-0001","watermark":{"enabled":false}}}
      """
    )
  ]
}
