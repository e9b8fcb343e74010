#!/usr/bin/env bash
# Trains the npm package node-nlp on the same texts and lets both read the same file, one after the other on this machine.
#   tests/benchmarks/node-nlp/compare.sh PATH/TO/clinc150
set -euo pipefail
data=$(realpath "${1:?the folder of CLINC150}")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{ cat "$data/test.tsv"; tail -n +2 "$data/oos_test.tsv"; } > "$work/both.tsv"
cp "$here/compare.mjs" "$work/"
(cd "$work" && npm init --yes > /dev/null && npm install --no-audit --no-fund --silent node-nlp@4 && node compare.mjs "$data/train.tsv" "$work/both.tsv")
dotnet run -c Release --project "$root/bot" -- evaluate nlu "$work/both.tsv" --html "$work/report.html"
