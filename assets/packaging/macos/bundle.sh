#!/usr/bin/env bash
# Makes Uitloop.app around a program, and a disk image around that: bundle.sh PROGRAM FOLDER NAME
#
# Runs on macOS, after assets/licenses/collect.sh, with what the system brings (iconutil, codesign, hdiutil). The signature is an ad hoc one:
# it lets the program run on Apple silicon at all, but says nothing about who made it.
set -euo pipefail

program=${1:?usage: bundle.sh PROGRAM FOLDER NAME}
folder=${2:?usage: bundle.sh PROGRAM FOLDER NAME}
name=${3:?usage: bundle.sh PROGRAM FOLDER NAME}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)

mkdir -p "$folder"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

app=$stage/image/Uitloop.app
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
cp "$here/Info.plist" "$app/Contents/Info.plist"
cp "$program" "$app/Contents/MacOS/uitloop"
cp -R "$root/target/notices" "$app/Contents/Resources/licenses"

# An icon at twice its size is the icon of the next size.
icons=$stage/uitloop.iconset
mkdir "$icons"
for size in 16 32 128 256; do
    cp "$root/assets/icons/app/uitloop-$size.png" "$icons/icon_${size}x${size}.png"
    double=$((size * 2))
    cp "$root/assets/icons/app/uitloop-$double.png" "$icons/icon_${size}x${size}@2x.png"
done
cp "$root/assets/icons/app/uitloop-512.png" "$icons/icon_512x512.png"
iconutil --convert icns --output "$app/Contents/Resources/uitloop.icns" "$icons"

codesign --force --sign - "$app"
ln -s /Applications "$stage/image/Applications"
hdiutil create -volname Uitloop -srcfolder "$stage/image" -format UDZO -ov "$folder/uitloop-$name-macos.dmg"
