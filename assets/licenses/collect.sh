#!/usr/bin/env bash
# Collects every licence text that a package must carry in target/notices. Needs cargo-about.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mkdir -p target/notices
cp LICENSE assets/licenses/{README.md,sqlite.txt,sqlcipher.txt,openssl.txt} assets/icons/LICENSE-lucide.txt target/notices/
cp assets/fonts/OFL.txt target/notices/inter.txt
cargo about generate --locked -c assets/licenses/about.toml -o target/notices/crates.txt assets/licenses/crates.hbs
