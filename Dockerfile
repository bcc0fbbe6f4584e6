# The command `lockstep`, for CI systems that run images: `docker run --rm -v "$PWD:/work" ghcr.io/platform/lockstep check .`
FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN mkdir /package && npm run build && npm pack --ignore-scripts --pack-destination /package

FROM node:22-alpine
COPY --from=build /package /package
RUN npm install --global --no-audit --no-fund /package/lockstep-*.tgz && npm cache clean --force
USER 1000
WORKDIR /work
ENTRYPOINT ["lockstep"]
CMD ["--help"]
