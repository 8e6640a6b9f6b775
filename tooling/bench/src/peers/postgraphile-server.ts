import Fastify from 'fastify'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/fastify/v4'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

/** The peer that makes its API from the tables: PostGraphile 5 with the same role, policies and tenant setting. */
const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'] ?? '',
      schemas: ['public'],
      poolConfig: { max: 16 },
    } as never),
  ],
  grafast: {
    context: (request) => ({
      pgSettings: {
        'app.tenant_id': String(
          (request as { fastifyv4?: { request: { headers: Record<string, unknown> } } }).fastifyv4?.request.headers[
            'x-tenant'
          ] ?? '',
        ),
      },
    }),
  },
  grafserv: { graphiql: false, watch: false },
}

const app = Fastify({ keepAliveTimeout: 72_000 })
const server = postgraphile(preset).createServ(grafserv)
await server.addTo(app)
const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
