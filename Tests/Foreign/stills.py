"""Pictures and sounds of every endpoint that makes them, as pngcheck, ffprobe and ffmpeg see them."""
import array
import math
import sys

from service import Account, Folder, links, probe, silent

base, folder = sys.argv[1], Folder(sys.argv[2])
INPUTS = {
    "https://a.example/dog.png": {"kind": "png", "width": 800, "height": 600, "bytes": 90000},
    "https://a.example/tall.png": {"kind": "png", "width": 600, "height": 900, "bytes": 90000},
    "https://a.example/beach.mp4": {
        "kind": "mp4", "width": 640, "height": 360, "seconds": 7, "fps": 20, "bytes": 900000},
    "https://a.example/voice.mp3": {"kind": "mp3", "seconds": 10, "bytes": 90000},
}
PROMPT = "A paper boat sails down the gutter, seen from the height of a sparrow."
MARK = {"watermark_info": {"enabled": True}}
OMNI = {"model_name": "kling-v3-omni", "prompt": PROMPT}
GENERATIONS, OMNI_IMAGE = "/v1/images/generations", "/v1/images/omni-image"
EXPAND, ELEMENTS = "/v1/images/editing/expand", "/v1/general/advanced-custom-elements"


def image(model, ratio, **more):
    return {"model_name": model, "prompt": PROMPT, "aspect_ratio": ratio, **more}


def grown(up, down, left, right, **more):
    return {
        "image": "https://a.example/dog.png", "up_expansion_ratio": up,
        "down_expansion_ratio": down, "left_expansion_ratio": left,
        "right_expansion_ratio": right, **more}


# What is created, and which pictures must come of it: their number and their size. Twice as many
# files are there where a watermark is asked for.
PICTURES = [
    (GENERATIONS, image("kling-v1", "16:9"), 1, (1024, 576)),
    (GENERATIONS, image("kling-v1-5", "9:16"), 1, (576, 1024)),
    (GENERATIONS, image("kling-v2", "1:1", resolution="2k"), 1, (2048, 2048)),
    (GENERATIONS, image("kling-v2-1", "4:3", n=3), 3, (1024, 768)),
    (GENERATIONS, image("kling-v3", "3:4", n=9), 9, (768, 1024)),
    (GENERATIONS, image("kling-v3", "3:2", external_task_id="still-1", **MARK), 1, (1024, 680)),
    (GENERATIONS, image("kling-v3", "2:3", resolution="2k"), 1, (1368, 2048)),
    (GENERATIONS, image("kling-v3", "21:9", **MARK), 1, (1024, 440)),
    (GENERATIONS, {
        "model_name": "kling-v2-new", "prompt": PROMPT, "image": "https://a.example/tall.png",
    }, 1, (600, 900)),
    (OMNI_IMAGE, {**OMNI, "aspect_ratio": "16:9", "resolution": "4k", **MARK}, 1, (4096, 2304)),
    (OMNI_IMAGE, {**OMNI, "aspect_ratio": "9:16", "resolution": "4k"}, 1, (2304, 4096)),
    (OMNI_IMAGE, {**OMNI, "aspect_ratio": "1:1", "resolution": "4k", "n": 2}, 2, (4096, 4096)),
    (OMNI_IMAGE, {
        **OMNI, "aspect_ratio": "16:9", "result_type": "series", "series_amount": 4,
        "resolution": "2k",
    }, 4, (2048, 1152)),
    ("/v1/images/multi-image2image", {
        "model_name": "kling-v2-1", "prompt": PROMPT, "n": 2, "aspect_ratio": "9:16", **MARK,
        "subject_image_list": [
            {"subject_image": "https://a.example/dog.png"},
            {"subject_image": "https://a.example/tall.png"}],
    }, 2, (576, 1024)),
    (EXPAND, grown(0.1, 0.1, 0.5, 0.5, n=2, **MARK), 2, (1600, 720)),
    (EXPAND, grown(0, 0.75, 0, 0), 1, (800, 1050)),
    (EXPAND, grown(0.1495, 0.1495, 0.6547, 0.6547, prompt=PROMPT), 1, (1848, 779)),
    ("/v1/images/kolors-virtual-try-on", {
        "model_name": "kolors-virtual-try-on-v1-5", "human_image": "https://a.example/tall.png",
        "cloth_image": "https://a.example/dog.png",
    }, 1, (600, 900)),
    ("/v1/general/ai-multi-shot", {
        "element_frontal_image": "https://a.example/tall.png", "external_task_id": "shots-1",
    }, None, (600, 900)),
    ("/v1/videos/image-recognize", {"image": "https://a.example/tall.png"}, 4, (512, 512)),
    (ELEMENTS, {
        "element_name": "Mia", "element_description": "A woman.", "reference_type": "image_refer",
        "element_image_list": {
            "frontal_image": "https://a.example/dog.png",
            "refer_images": [{"image_url": "https://a.example/tall.png"}]},
    }, 2, (1024, 1024)),
]

# What is created, and the lengths that the files must have by their kinds, in seconds. Frames of MP3
# files last 24 ms.
SOUNDS = [
    ("/v1/audio/text-to-audio", {"prompt": PROMPT, "duration": 3}, {"mp3": 3, "wav": 3}),
    ("/v1/audio/text-to-audio", {"prompt": PROMPT, "duration": 5.5}, {"mp3": 5.52, "wav": 5.5}),
    ("/v1/audio/text-to-audio", {"prompt": PROMPT, "duration": 10}, {"mp3": 10.008, "wav": 10}),
    ("/v1/audio/video-to-audio", {
        "video_url": "https://a.example/beach.mp4", "sound_effect_prompt": "waves",
    }, {"mp3": 7.008, "wav": 7}),
    ("/v1/audio/tts", {
        "text": "Welcome to the harbour tour.", "voice_id": "oversea_male1",
        "voice_language": "en",
    }, {"mp3": 2.256}),
    ("/v1/audio/tts", {
        "text": "欢迎来到港口。", "voice_id": "genshin_vindi2", "voice_language": "zh",
        "voice_speed": 0.8,
    }, {"mp3": 2.112}),
    ("/v1/general/custom-voices", {
        "voice_name": "Narrator", "voice_url": "https://a.example/voice.mp3",
    }, {"mp3": 5.016}),
]


def check_picture(file, size, is_marked):
    silent("pngcheck", "-q", file)
    stream = probe(file, "stream=codec_name,width,height")["streams"]
    assert stream == [{"codec_name": "png", "width": size[0], "height": size[1]}], (file, stream)
    pixels = silent("ffmpeg", "-v", "error", "-i", file, "-f", "rawvideo", "-pix_fmt", "gray", "-")
    ground = pixels[0]
    assert len(pixels) == size[0] * size[1] and len(set(pixels)) == 2, file
    share = 1 - pixels.count(ground) / len(pixels)
    assert 0.002 < share < 0.5, f"{file}: letters cover {share:.3f} of the picture"
    # The bar of the copy with a watermark reaches from edge to edge, and nothing else does.
    has_bar = any(
        pixels[row * size[0]] != ground and pixels[(row + 1) * size[0] - 1] != ground
        for row in range(size[1] * 2 // 3, size[1]))
    assert has_bar == is_marked, f"{file}: a bar {has_bar}, a watermark {is_marked}"


def check_sound(file, seconds):
    kind = file.rsplit(".", 1)[1]
    found = probe(file, "stream=codec_name,sample_rate,channels", "format=format_name,duration")
    codec = {"mp3": "mp3", "wav": "pcm_s16le"}[kind]
    assert found["streams"] == [
        {"codec_name": codec, "sample_rate": "48000", "channels": 1}], (file, found)
    assert found["format"]["format_name"] == kind, found
    assert float(found["format"]["duration"]) == seconds, (file, found, seconds)
    samples = array.array("h", silent(
        "ffmpeg", "-v", "error", "-xerror", "-i", file, "-f", "s16le", "-"))
    assert len(samples) == round(seconds * 48000), (file, len(samples))
    # Behind its beginning a tone is a sine of one pitch, quiet and yet to be heard.
    whole = samples[1152 * 2:1152 * 22]
    level = 20 * math.log10(math.sqrt(sum(s * s for s in whole) / len(whole)) / 32768)
    assert -31 < level < -29, f"{file}: {level:.1f} dB"
    pitch = strongest(whole)
    assert 200 < pitch < 460, f"{file}: {pitch:.1f} Hz"
    return pitch


def strongest(samples):
    """The pitch that makes nearly all of the sound, among those whose periods fill 24 ms."""
    count = len(samples)
    energy = sum(s * s for s in samples)
    for periods in range(1, 24):
        step = 2 * math.pi * periods / 1152
        real = sum(s * math.cos(step * i) for i, s in enumerate(samples))
        imaginary = sum(s * math.sin(step * i) for i, s in enumerate(samples))
        if 2 * (real * real + imaginary * imaginary) / count > 0.99 * energy:
            return periods * 48000 / 1152
    raise AssertionError("no single pitch")


def main():
    account = Account(base, inputs=INPUTS)
    pictures = sounds = 0
    for path, body, count, size in PICTURES:
        found = [link for link in links(account.make(path, body)) if link[1].endswith(".png")]
        marked = [name == "watermark_url" for name, _ in found]
        if count:
            is_marked = "watermark_info" in body
            assert len(found) == count * (2 if is_marked else 1), (path, body, found)
            assert sum(marked) == (count if is_marked else 0), (path, body, found)
        assert found, (path, body)
        for (_, url), is_marked in zip(found, marked):
            check_picture(folder.fetch(url), size, is_marked)
            pictures += 1
    pitches = set()
    for path, body, lengths in SOUNDS:
        found = {url.rsplit(".", 1)[1]: url for _, url in links(account.make(path, body))}
        assert set(lengths) <= set(found), (path, body, found)
        for kind, seconds in lengths.items():
            pitches.add(check_sound(folder.fetch(found[kind]), seconds))
            sounds += 1
    print(f"{pictures} pictures of {len(PICTURES)} requests, {sounds} sounds of {len(SOUNDS)} "
          f"in {len(pitches)} pitches")


main()
