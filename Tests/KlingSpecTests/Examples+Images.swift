import KlingSpec
import Schema

extension Examples {
  /// Those of the picture endpoints.
  static let ofImages: [(Edition, String, String)] = [
    (
      .september2026, "generations.create",
      """
      {"model_name":"kling-v3","prompt":"a red cube on white","n":2,"resolution":"1k",
       "aspect_ratio":"1:1","watermark_info":{"enabled":true}}
      """
    ),
    (
      .september2026, "generations.create",
      """
      {"model_name":"kling-v2-1","prompt":"the same character as a sailor",
       "image":"https://mock.invalid/in/hero.png","image_reference":"subject",
       "image_fidelity":0.5,"human_fidelity":0.45,"aspect_ratio":"3:4"}
      """
    ),
    (
      .march2026, "generations.create",
      """
      {"model_name":"kling-v3","prompt":"p","negative_prompt":"","n":"9",
       "element_list":[{"element_id":"160"}]}
      """
    ),
    (
      .march2026, "omni-image.create",
      """
      {"model_name":"kling-v3-omni",
       "prompt":"a four panel story of <<<image_1>>> with <<<element_1>>>",
       "image_list":[{"image":"https://mock.invalid/in/street.png"}],
       "element_list":[{"element_id":321922438904313}],"resolution":"2k","result_type":"series",
       "series_amount":4,"aspect_ratio":"16:9"}
      """
    ),
    (
      .september2026, "omni-image.create",
      """
      {"model_name":"kling-v3-omni","prompt":"a story","result_type":"series",
       "series_amount":"auto"}
      """
    ),
    (
      .march2026, "multi-image2image.create",
      """
      {"model_name":"kling-v2-1","prompt":"both subjects on a meadow",
       "subject_image_list":[{"subject_image":"https://mock.invalid/in/a.png"},
         {"subject_image":"https://mock.invalid/in/b.png"}],
       "scene_image":"https://mock.invalid/in/meadow.png","n":1,"aspect_ratio":"9:16"}
      """
    ),
    (
      .march2026, "expand.create",
      """
      {"image":"https://mock.invalid/in/dog.png","up_expansion_ratio":0.1,
       "down_expansion_ratio":0.1,"left_expansion_ratio":0.5,"right_expansion_ratio":0.5,
       "prompt":"","n":2}
      """
    ),
    (
      .march2026, "try-on.create",
      """
      {"model_name":"kolors-virtual-try-on-v1-5","human_image":"https://mock.invalid/in/person.png",
       "cloth_image":"https://mock.invalid/in/top_and_bottom.png"}
      """
    ),
    (
      .march2026, "ai-multi-shot.create",
      """
      {"element_frontal_image":"https://mock.invalid/in/front.png","external_task_id":"shots-1"}
      """
    ),
  ]
}
