"""Small drawn photographs: a product on a table, a ruler beside it, a red mark where the fault would be."""

import functools
import io
import math
import random
from collections.abc import Callable, Mapping

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Colour = tuple[int, int, int]
Draw = ImageDraw.ImageDraw
SIZE = (560, 420)
PRINTED = (264, 198)
CARTON: Colour = (188, 148, 102)


def shade(colour: Colour, by: float) -> Colour:
    red, green, blue = (max(0, min(255, round(part * by))) for part in colour)
    return red, green, blue


def table(rng: random.Random) -> Image.Image:
    """Return a lit table top: a soft light from one corner over a plain cloth."""
    base: Colour = rng.choice([(196, 198, 200), (208, 203, 192), (176, 186, 190), (222, 222, 218), (160, 150, 138)])
    light = Image.radial_gradient("L").resize((900, 760))
    left, top = rng.randrange(0, 340), rng.randrange(0, 340)
    light = light.crop((left, top, left + SIZE[0], top + SIZE[1]))
    return Image.composite(Image.new("RGB", SIZE, shade(base, 0.55)), Image.new("RGB", SIZE, shade(base, 1.1)), light)


def lunchbox(d: Draw, c: Colour) -> None:
    d.rounded_rectangle((120, 170, 450, 320), 34, fill=shade(c, 0.9), outline=shade(c, 0.6), width=4)
    d.rounded_rectangle((110, 130, 460, 190), 26, fill=shade(c, 1.15), outline=shade(c, 0.65), width=4)
    d.rectangle((210, 126, 330, 324), fill=(236, 226, 200), outline=(160, 140, 100), width=2)
    for y in (160, 190, 206, 222):
        d.line((226, y, 314, y), fill=(70, 90, 60), width=6 if y == 160 else 3)
    d.rounded_rectangle((104, 176, 128, 232), 6, fill=(70, 74, 80))
    d.rounded_rectangle((442, 176, 466, 232), 6, fill=(70, 74, 80))


def raincoat(d: Draw, c: Colour) -> None:
    d.polygon([(205, 110), (355, 110), (395, 350), (165, 350)], fill=c, outline=shade(c, 0.6), width=3)
    d.polygon([(205, 112), (110, 250), (150, 275), (215, 190)], fill=shade(c, 0.9), outline=shade(c, 0.6), width=3)
    d.polygon([(355, 112), (450, 250), (410, 275), (345, 190)], fill=shade(c, 0.9), outline=shade(c, 0.6), width=3)
    d.ellipse((225, 60, 335, 160), fill=shade(c, 1.1), outline=shade(c, 0.6), width=3)
    d.ellipse((248, 84, 312, 154), fill=shade(c, 0.5))
    d.line((280, 155, 280, 348), fill=shade(c, 0.45), width=5)
    for y in range(180, 340, 38):
        d.ellipse((284, y, 294, y + 10), fill=(235, 235, 230))


def lamp(d: Draw, c: Colour) -> None:
    d.ellipse((180, 310, 380, 365), fill=shade(c, 0.8), outline=shade(c, 0.5), width=3)
    d.line((280, 330, 280, 190, 360, 110), fill=shade(c, 0.65), width=14, joint="curve")
    d.polygon([(320, 80), (400, 120), (430, 200), (270, 150)], fill=c, outline=shade(c, 0.5))
    d.polygon([(272, 152), (428, 200), (400, 222), (290, 186)], fill=(255, 244, 205))
    d.line((210, 345, 120, 372, 60, 340), fill=(45, 45, 48), width=7, joint="curve")


def shelf(d: Draw, c: Colour) -> None:
    d.polygon([(70, 190), (470, 160), (510, 205), (100, 240)], fill=shade(c, 1.1), outline=shade(c, 0.6))
    d.polygon([(100, 240), (510, 205), (510, 232), (100, 268)], fill=shade(c, 0.8), outline=shade(c, 0.55))
    for x in range(120, 470, 55):
        d.arc((x, 168 - x // 24, x + 90, 226 - x // 24), 190, 340, fill=shade(c, 0.85), width=3)
    for x in (160, 430):
        d.polygon([(x, 252), (x + 16, 250), (x + 16, 330), (x, 340)], fill=(60, 62, 66))


def basket(d: Draw, c: Colour) -> None:
    d.polygon([(140, 150), (420, 150), (385, 345), (175, 345)], fill=c, outline=shade(c, 0.6), width=3)
    d.ellipse((140, 115, 420, 185), fill=shade(c, 0.6), outline=shade(c, 1.15), width=8)
    for x in (170, 340):
        d.arc((x, 170, x + 52, 260), 180, 360, fill=(150, 96, 56), width=11)
    d.line((152, 215, 408, 215), fill=shade(c, 0.8), width=2)


def mat(d: Draw, c: Colour) -> None:
    d.polygon([(90, 130), (450, 100), (490, 300), (120, 345)], fill=c, outline=shade(c, 0.6), width=4)
    d.polygon([(112, 146), (436, 118), (470, 288), (138, 328)], outline=(245, 245, 240), width=4)
    for row in range(3):
        for column in range(4):
            x, y = 165 + column * 76, 165 + row * 48 - column * 7
            d.ellipse((x, y, x + 34, y + 30), outline=(245, 245, 240), width=3)


def tumbler(d: Draw, c: Colour) -> None:
    d.polygon([(190, 100), (370, 100), (345, 345), (215, 345)], fill=(214, 228, 230), outline=(130, 150, 156), width=4)
    d.ellipse((190, 80, 370, 122), fill=(226, 238, 240), outline=(130, 150, 156), width=4)
    d.ellipse((215, 325, 345, 360), fill=(190, 208, 212), outline=(130, 150, 156), width=3)
    d.rounded_rectangle((232, 170, 328, 262), 10, outline=c, width=6)
    d.line((222, 150, 250, 150), fill=c, width=5)
    d.text((246, 190), "0.3 L", fill=c, font=ImageFont.load_default(34))


def treeskirt(d: Draw, c: Colour) -> None:
    d.ellipse((90, 110, 470, 350), fill=c, outline=(196, 160, 70), width=12)
    d.ellipse((235, 205, 325, 258), fill=(150, 150, 148), outline=(196, 160, 70), width=7)
    for step in range(8):
        x, y = 280 + 140 * math.cos(step * math.pi / 4), 230 + 84 * math.sin(step * math.pi / 4)
        d.regular_polygon((x, y, 20), 5, fill=(240, 236, 222))


def trolley(d: Draw, c: Colour) -> None:
    for y in (120, 210, 300):
        d.polygon([(150, y), (410, y), (440, y + 26), (180, y + 26)], fill=c, outline=shade(c, 0.5))
    for x in (152, 408, 438, 182):
        d.line((x, 90, x, 346), fill=shade(c, 0.6), width=8)
        d.ellipse((x - 12, 340, x + 12, 364), fill=(40, 40, 42))


def cushion(d: Draw, c: Colour) -> None:
    d.polygon([(130, 100), (280, 122), (430, 100), (408, 230), (430, 350), (280, 328), (130, 350), (152, 230)], fill=c)
    for x in range(180, 400, 40):
        d.line((x, 128, x, 322), fill=shade(c, 1.25), width=9)
    d.line((140, 342, 280, 320, 420, 342), fill=shade(c, 0.6), width=4)


def stool(d: Draw, c: Colour) -> None:
    d.line((170, 340, 380, 160), fill=(90, 94, 100), width=15)
    d.line((390, 340, 180, 160), fill=(90, 94, 100), width=15)
    d.polygon([(150, 140), (410, 140), (440, 178), (180, 178)], fill=c, outline=shade(c, 0.55), width=3)
    d.ellipse((268, 238, 294, 264), fill=(190, 192, 196), outline=(60, 60, 60), width=3)


def toolbox(d: Draw, c: Colour) -> None:
    d.rectangle((110, 190, 450, 340), fill=c, outline=shade(c, 0.5), width=4)
    d.polygon([(110, 190), (150, 140), (410, 140), (450, 190)], fill=shade(c, 0.8), outline=shade(c, 0.5))
    d.arc((210, 96, 350, 186), 180, 360, fill=(50, 50, 54), width=15)
    for x in (170, 360):
        d.rounded_rectangle((x, 180, x + 32, 226), 5, fill=(190, 192, 196), outline=(80, 80, 84), width=2)


def carton(d: Draw, c: Colour) -> None:
    d.polygon([(130, 150), (330, 120), (330, 320), (130, 350)], fill=CARTON, outline=shade(CARTON, 0.6))
    d.polygon([(330, 120), (440, 160), (440, 360), (330, 320)], fill=shade(CARTON, 0.8), outline=shade(CARTON, 0.6))
    d.polygon([(130, 150), (330, 120), (440, 160), (240, 196)], fill=shade(CARTON, 1.12), outline=shade(CARTON, 0.6))
    d.polygon([(225, 136), (255, 131), (362, 172), (330, 178)], fill=(226, 214, 178))
    d.rectangle((160, 220, 260, 290), outline=shade(c, 0.5), width=3)
    for y in (238, 254, 270):
        d.line((172, y, 246, y - 6), fill=(60, 50, 40), width=4)


def label(d: Draw, c: Colour) -> None:
    d.rounded_rectangle((130, 110, 430, 320), 10, fill=(250, 250, 247), outline=(140, 140, 140), width=2)
    rng = random.Random(str(c))
    x = 160
    while x < 400:
        width = rng.choice((2, 3, 5, 7))
        d.rectangle((x, 190, x + width, 280), fill=(25, 25, 25))
        x += width + rng.choice((3, 4, 6))
    d.rectangle((160, 135, 330, 150), fill=c)
    d.rectangle((160, 160, 280, 168), fill=(90, 90, 90))
    d.text((190, 286), "4 000 117 26 0418", fill=(25, 25, 25), font=ImageFont.load_default(22))


PICTURES: Mapping[str, Callable[[Draw, Colour], None]] = {
    f.__name__: f
    for f in (lunchbox, raincoat, lamp, shelf, basket, mat, tumbler, treeskirt, trolley, cushion, stool, toolbox)
} | {"carton": carton, "label": label}


@functools.cache
def photo(picture: str, colour: Colour, seed: str, stamp: str, *, marked: bool = True) -> bytes:
    """Return a JPEG; the same arguments always give the same bytes."""
    rng = random.Random(seed)
    image = table(rng)
    image.paste(*_product(picture, colour, rng))
    draw = ImageDraw.Draw(image)
    _ruler(draw)
    if marked:
        _red_mark(draw, rng)
    draw.text((SIZE[0] - 150, SIZE[1] - 34), stamp, fill=(240, 150, 40), font=ImageFont.load_default(24))
    noise = Image.frombytes("L", SIZE, rng.randbytes(SIZE[0] * SIZE[1])).point(lambda value: value // 16)
    image = ImageChops.add(image, Image.merge("RGB", (noise, noise, noise)))
    out = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(0.7)).resize(PRINTED).save(out, "JPEG", quality=62)
    return out.getvalue()


def _product(picture: str, colour: Colour, rng: random.Random) -> tuple[Image.Image, tuple[int, int], Image.Image]:
    layer = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    PICTURES[picture](ImageDraw.Draw(layer), shade(colour, rng.uniform(0.9, 1.08)))
    layer = layer.rotate(rng.uniform(-9, 9), resample=Image.Resampling.BICUBIC, center=(280, 220))
    return layer.convert("RGB"), (rng.randrange(-14, 15), rng.randrange(-12, 13)), layer.getchannel("A")


def _ruler(draw: Draw) -> None:
    draw.rectangle((24, 374, 324, 404), fill=(238, 206, 62), outline=(120, 100, 20), width=2)
    for step in range(29):
        draw.line((34 + step * 10, 374, 34 + step * 10, 390 if step % 5 == 0 else 382), fill=(50, 40, 10), width=2)


def _red_mark(draw: Draw, rng: random.Random) -> None:
    x, y = rng.randrange(200, 360), rng.randrange(150, 290)
    draw.ellipse((x - 30, y - 30, x + 30, y + 30), outline=(222, 24, 30), width=6)
    draw.line((x - 110, y - 84, x - 26, y - 22), fill=(222, 24, 30), width=6)
    draw.polygon([(x - 22, y - 18), (x - 46, y - 26), (x - 32, y - 44)], fill=(222, 24, 30))
