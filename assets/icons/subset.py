"""Makes `lucide.ttf` out of the icon font of the npm package lucide-static, with the icons named in src/ui/icon.rs.

    python3 subset.py <unpacked lucide-static package>
"""

import json
import re
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
TABLE = HERE.parent.parent / "src/ui/icon.rs"


def main(package: Path) -> None:
    published = json.loads((package / "font/codepoints.json").read_text())
    used = {
        name.replace("_", "-"): int(code, 16)
        for name, code in re.findall(r"^    (\w+) = '\\u\{(\w+)\}',$", TABLE.read_text(), re.MULTILINE)
    }
    wrong = {name: hex(published.get(name, 0)) for name, code in used.items() if published.get(name) != code}
    if wrong:
        sys.exit(f"src/ui/icon.rs differs from this release of Lucide: {wrong}")
    font = TTFont(package / "font/lucide.ttf", recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.glyph_names = False
    options.layout_features = []
    options.drop_tables += ["GSUB"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=used.values())
    subsetter.subset(font)
    for name in font.getGlyphOrder():
        # The published boxes and side bearings are all zero. Saving computes the boxes, so the bearings
        # have to follow: a renderer takes the difference for a shift.
        glyph = font["glyf"][name]
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin)
    font["hmtx"][font.getGlyphOrder()[0]] = (0, 0)  # a missing icon takes no room, which a test notices
    font.save(HERE / "lucide.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
