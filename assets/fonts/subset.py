"""Makes the four bundled text fonts out of the published Inter. See README.md beside this file.

    python3 subset.py <folder with Inter-Regular.otf, Inter-Medium.otf, Inter-SemiBold.otf, Inter-Bold.otf>
"""

import sys
from pathlib import Path

from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# A name of our own: a copy of Inter that happens to be installed would otherwise be chosen instead,
# with digits of different widths.
FAMILY = "Uitloop Sans"
STYLES = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}

# Everything a name in the Dutch population register can hold, and what the interface prints.
LETTERS = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x018F, 0x018F), (0x0192, 0x0192), (0x01A0, 0x01A1), (0x01AF, 0x01B0),
    (0x01CD, 0x01DC), (0x01E6, 0x01E9), (0x01FA, 0x01FF), (0x0218, 0x021B), (0x0259, 0x0259),
    (0x02C6, 0x02C7), (0x02D8, 0x02DD),
    (0x0300, 0x0304), (0x0306, 0x030C), (0x0323, 0x0323), (0x0326, 0x0328),  # combining marks
    (0x1E02, 0x1EF9),  # Latin Extended Additional: Welsh, Vietnamese
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2193), (0x21D2, 0x21D2), (0x2206, 0x2206), (0x2211, 0x2212), (0x2215, 0x2215),
    (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x25CF, 0x25CF), (0x2713, 0x2713), (0xFB01, 0xFB02),
]
# Signs that stand in a column of numbers get the width of a digit.
SIGNS = "+\u2212=\u00d7"


def tabular_digits(font: TTFont) -> int:
    """Points the digits at their `tnum` forms and returns the width of the widest: rounding makes some a unit narrower."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    tabular = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            tabular.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    cmaps = [cmap.cmap for cmap in font["cmap"].tables if cmap.isUnicode()]
    widths = []
    for digit in map(ord, "0123456789"):
        glyph = tabular[font.getBestCmap()[digit]]
        widths.append(font["hmtx"][glyph][0])
        for cmap in cmaps:
            cmap[digit] = glyph
    return max(widths)


def widen(font: TTFont, sign: str, width: int) -> None:
    """Centres `sign` in `width` units."""
    name = font.getBestCmap()[ord(sign)]
    old, bearing = font["hmtx"][name]
    if old == width:
        return
    shift = (width - old) // 2
    top = font["CFF "].cff.topDictIndex[0]
    glyphs = font.getGlyphSet()
    pen = T2CharStringPen(width, glyphs)
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
    top.CharStrings[name] = pen.getCharString(top.Private, top.GlobalSubrs)
    font["hmtx"][name] = (width, bearing + shift)


def rename(font: TTFont, style: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 5, 7, 9, 13, 14)]
    spaced = style.replace("SemiBold", "Semi Bold")
    linked = style in ("Regular", "Bold")
    for identifier, value in {
        1: FAMILY if linked else f"{FAMILY} {spaced}",
        2: style if linked else "Regular",
        3: f"{FAMILY}-{style}, made from Inter 3.019",
        4: f"{FAMILY} {spaced}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        **({} if linked else {16: FAMILY, 17: spaced}),
    }.items():
        names.setName(value, identifier, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [f"{FAMILY.replace(' ', '')}-{style}"]
    cff.topDictIndex[0].FamilyName = FAMILY
    cff.topDictIndex[0].FullName = f"{FAMILY} {spaced}"


def main(source: Path) -> None:
    for style, weight in STYLES.items():
        font = TTFont(source / f"Inter-{style}.otf", recalcTimestamp=False)
        assert font["OS/2"].usWeightClass == weight
        width = tabular_digits(font)
        for sign in "0123456789" + SIGNS:
            widen(font, sign, width)
        options = Options()
        # Kerning and accents only: the contextual forms would turn "->" into an arrow in what people type.
        options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
        options.name_IDs = ["*"]
        options.notdef_outline = True
        options.glyph_names = False
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[c for first, last in LETTERS for c in range(first, last + 1)])
        subsetter.subset(font)
        rename(font, style)
        font.save(Path(__file__).parent / f"Inter-{style}.otf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
