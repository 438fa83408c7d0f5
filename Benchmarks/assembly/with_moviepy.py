"""The same story by moviepy 2, as its users write it: still pictures, text clips, one encode."""

import json
import sys
from pathlib import Path

from moviepy import AudioFileClip, CompositeVideoClip, ImageClip, TextClip, concatenate_videoclips

from story import FONT


def main(folder: Path) -> None:
    story = json.loads((folder / "story.json").read_text())
    narration = story["narration"]
    ends = narration["sceneStarts"][1:] + [narration["seconds"]]
    stills = [
        ImageClip(str(folder / still["file"])).resized((1080, 1920)).with_duration(end - start)
        for still, start, end in zip(story["footage"]["stills"], narration["sceneStarts"], ends)
    ]
    captions = []
    words = narration["words"]
    for place in range(0, len(words), 3):
        group = words[place:place + 3]
        end = words[place + 3]["start"] if place + 3 < len(words) else narration["seconds"]
        text = TextClip(
            font=FONT, text=" ".join(word["text"] for word in group), font_size=72, color="white",
            stroke_color="black", stroke_width=7, margin=(10, 20),
        )
        start = group[0]["start"]
        captions.append(text.with_start(start).with_duration(end - start).with_position(("center", 1230)))
    video = CompositeVideoClip([concatenate_videoclips(stills), *captions])
    video = video.with_audio(AudioFileClip(str(folder / narration["file"])))
    video.write_videofile(
        str(folder / "moviepy.mp4"), fps=30, codec="libx264", preset="veryfast", audio_codec="aac",
        audio_bitrate="192k", threads=2, ffmpeg_params=["-crf", "21"], logger=None,
    )


main(Path(sys.argv[1]))
