"""The content of the comparison: seven drawn pictures, a spoken text, and the time of every word."""

import json
import subprocess
import wave
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
SENTENCES = [
    "Seven planets ranked by size, and the winner is larger than all the others together.",
    "Mercury is the smallest, only four thousand eight hundred kilometres across.",
    "Mars comes next, about half as wide as our own home.",
    "Venus is nearly a twin of the Earth, and hot enough to melt lead.",
    "Neptune is almost four times as wide, and its winds are the fastest we know.",
    "Saturn would float in water, and its rings are thinner than a tower is high.",
    "Jupiter wins: every other planet would fit inside. Which one did you expect?",
]
COLOURS = ["#5b2a86", "#7785ac", "#9ac6c5", "#a5e6ba", "#c97b63", "#e0a458", "#2d7dd2"]


def write_story(folder: Path) -> dict:
    """Writes pictures, voice and story.json, and gives the story."""
    for name in ("voice", "visuals"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    words, starts, seconds = speak(folder)
    for place, colour in enumerate(COLOURS):
        draw(place, colour).save(folder / f"visuals/scene-{place}.png")
    draw(0, COLOURS[0]).resize((1080, 1920)).save(folder / "visuals/thumbnail.png")
    story = {
        "script": {
            "title": "Planets", "description": "Planets.", "tags": [], "topic": "planets", "sources": [],
            "scenes": [],
        },
        "narration": {
            "file": "voice/narration.wav", "seconds": seconds, "sceneStarts": starts, "words": words,
        },
        "footage": {
            "stills": [{"scene": n, "file": f"visuals/scene-{n}.png"} for n in range(len(SENTENCES))],
            "thumbnail": "visuals/thumbnail.png",
        },
    }
    (folder / "story.json").write_text(json.dumps(story))
    return story


def speak(folder: Path):
    """Speaks sentence by sentence; words share a sentence's time by their letters, which is exact enough here."""
    words, starts, frames, seconds, rate = [], [], b"", 0.0, 22050
    for scene, sentence in enumerate(SENTENCES):
        part = folder / "voice/part.wav"
        subprocess.run(["espeak-ng", "-s", "165", "-w", part, sentence], check=True)
        with wave.open(str(part)) as sound:
            rate = sound.getframerate()
            data = sound.readframes(sound.getnframes())
        length = len(data) / 2 / rate
        starts.append(seconds)
        written = sentence.split()
        unit = (length - 0.3) / sum(len(word) + 1 for word in written)
        at = seconds
        for word in written:
            end = at + unit * (len(word) + 1)
            words.append({"text": word, "scene": scene, "start": at, "end": end})
            at = end
        frames += data
        seconds += length
    with wave.open(str(folder / "voice/narration.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(frames)
    return words, starts, seconds


def draw(place: int, colour: str) -> Image.Image:
    """A card as the product draws them: a gradient, a large circle, a headline, a figure."""
    width, height = 1296, 2304
    top, bottom = Image.new("RGB", (1, 1), "#0b0d17"), Image.new("RGB", (1, 1), colour)
    column = Image.new("RGB", (1, height))
    for y in range(height):
        column.putpixel((0, y), Image.blend(top, bottom, y / height).getpixel((0, 0)))
    card = column.resize((width, height))
    pen = ImageDraw.Draw(card)
    radius = 140 + 60 * place
    pen.ellipse((648 - radius, 1000 - radius, 648 + radius, 1000 + radius), fill=colour, outline="white", width=6)
    for star in range(120):
        x, y = (star * 7919 + place * 131) % width, (star * 104729 + place * 17) % height
        pen.ellipse((x - 2, y - 2, x + 2, y + 2), fill="#ffffff")
    pen.text((648, 420), f"Number {7 - place}", font=ImageFont.truetype(FONT, 96), fill="white", anchor="mm")
    pen.text((648, 560), "diameter", font=ImageFont.truetype(FONT, 56), fill="#dddddd", anchor="mm")
    return card
