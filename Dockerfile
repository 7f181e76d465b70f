# docker build -t pt-check . && docker run --rm -v "$PWD:/work" pt-check .
FROM debian:bookworm-slim AS build
COPY . /src
WORKDIR /src
RUN tools/package

FROM debian:bookworm-slim
COPY --from=build /src/build/package/*.deb /tmp/
RUN apt-get update \
    && apt-get install -y --no-install-recommends /tmp/*.deb \
    && rm -rf /tmp/*.deb /var/lib/apt/lists/*
ENV LANG=C.UTF-8
USER nobody
WORKDIR /work
ENTRYPOINT ["pt-check"]
