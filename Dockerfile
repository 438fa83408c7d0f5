# tenfold with all a job needs: ffmpeg, a voice and a font.
#
#   docker build --tag tenfold .
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/channel" tenfold plan

FROM swift:6.3-bookworm AS build
WORKDIR /tenfold
COPY . .
RUN scripts/package.sh /opt/tenfold

FROM debian:bookworm-slim
# git: for a person's own commands inside; the program itself needs none.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        ca-certificates espeak-ng-data ffmpeg fontconfig fonts-inter git libespeak-ng1 librsvg2-bin \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/tenfold /opt/tenfold
ENV PATH=/opt/tenfold:$PATH
WORKDIR /channel
USER nobody
ENTRYPOINT ["tenfold"]
CMD ["--help"]
