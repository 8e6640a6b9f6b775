import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Payung GraphiQL</title>
<link rel="stylesheet" href="/graphiql/graphiql.css"><style>html, body, #root { height: 100%; margin: 0 }</style></head>
<body><div id="root"></div>
<script src="/graphiql/react.js"></script><script src="/graphiql/react-dom.js"></script><script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/begin.js"></script></body></html>`

// A tenant is chosen with the header x-payung-tenant in the editor's own pane.
const BEGIN = `ReactDOM.createRoot(document.getElementById('root')).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: '/graphql' }) }))`

const require = createRequire(import.meta.url)

/** GraphiQL for who develops Payung. Anywhere else the address does not exist, nor need its packages: they are development dependencies. */
export function addGraphiqlRoute(app: FastifyInstance, config: Config): void {
  if (config.NODE_ENV !== 'development') return
  const files = {
    'react.js': [
      join(dirname(require.resolve('react-umd/package.json')), 'umd/react.production.min.js'),
      'text/javascript',
    ],
    'react-dom.js': [
      join(dirname(require.resolve('react-dom-umd/package.json')), 'umd/react-dom.production.min.js'),
      'text/javascript',
    ],
    'graphiql.js': [join(dirname(require.resolve('graphiql/package.json')), 'graphiql.min.js'), 'text/javascript'],
    'graphiql.css': [join(dirname(require.resolve('graphiql/package.json')), 'graphiql.min.css'), 'text/css'],
  } as const
  app.get('/graphiql', (_request, reply) => {
    const policy = String(reply.getHeader('content-security-policy'))
    // Its editor writes style elements; this page alone may, and only where one develops.
    reply.header('content-security-policy', policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"))
    return reply.type('text/html').send(PAGE)
  })
  app.get('/graphiql/begin.js', (_request, reply) => reply.type('text/javascript').send(BEGIN))
  for (const [name, [file, type]] of Object.entries(files)) {
    app.get(`/graphiql/${name}`, async (_request, reply) => reply.type(type).send(await readFile(file)))
  }
}
