import KlingSpec
import Schema

extension Examples {
  /// Those of elements and voices.
  static let ofElements: [(Edition, String, String)] = [
    (
      .march2026, "advanced-custom-elements.create",
      """
      {"element_name":"Mia","element_description":"young woman in a blue coat",
       "reference_type":"image_refer",
       "element_image_list":{"frontal_image":"https://mock.invalid/in/mia_front.png",
         "refer_images":[{"image_url":"https://mock.invalid/in/mia_side.png"}]},
       "element_voice_id":"930801338081615883","tag_list":[{"tag_id":"o_102"}],
       "external_task_id":"el-mia"}
      """
    ),
    (
      .september2026, "advanced-custom-elements.create",
      """
      {"element_name":"Leo","element_description":"dancer","reference_type":"video_refer",
       "element_video_list":{"refer_videos":[{"video_url":"https://mock.invalid/in/leo.mp4"}]},
       "tag_list":[{"tag_id":"o_102"}]}
      """
    ),
    (.march2026, "delete-elements.delete", #"{"element_id":"321922438904313"}"#),
    (.september2026, "delete-advanced-elements.delete", #"{"element_id":"321922438904313"}"#),
    (
      .march2026, "custom-elements.create",
      """
      {"element_name":"Rex","element_description":"brown dog",
       "element_frontal_image":"https://mock.invalid/o/front.png",
       "element_refer_list":[{"image_url":"https://mock.invalid/o/1.png"}],
       "tag_list":[{"tag_id":"o_103"}]}
      """
    ),
    (
      .september2026, "custom-voices.create",
      """
      {"voice_name":"Narrator","voice_url":"https://mock.invalid/in/narrator.mp3","video_id":"",
       "callback_url":""}
      """
    ),
    (.september2026, "delete-voices.delete", #"{"voice_id":"930801338081615883"}"#),
  ]
}
