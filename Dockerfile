# The image holds both processes; `serve` starts them together, `serve --role delivery` or `--role admin` one alone.
# Build: docker build -t termhouse .     Run: docker compose up (docker-compose.yml)

FROM node:20.20-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# The cache only speeds up a next build that never comes here.
RUN npm run build && rm -rf .next/cache

FROM base AS packages
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM base AS run
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules ./node_modules
COPY package.json next.config.* schema.graphql ./
# Read at start from here: the reader's stylesheet, icon and preview script.
COPY src/reader/*.css src/reader/*.svg src/reader/*.js ./src/reader/
COPY --from=build /app/dist ./dist
# Next writes to .next/cache while it runs; all else is read-only to the server.
COPY --from=build --chown=node:node /app/.next ./.next
RUN mkdir -p data/media && chown -R node:node data
USER node
VOLUME ["/app/data"]
EXPOSE 3000
# A start with a large glossary may take a while: nothing counts as a failure in the first minute.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--conditions=production", "dist/termhouse.mjs", "serve"]
