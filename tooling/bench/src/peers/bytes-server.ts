import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** The peer that does nothing else: Node's own server with bytes and headers in memory. What is posted to it is what it answers from then on. */
let bytes = Buffer.alloc(0)
let headers: Readonly<Record<string, string>> = {}

const server = createServer((request, reply) => void answer(request, reply))

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    reply.writeHead(200, { ...headers, 'content-length': bytes.length })
    reply.end(bytes)
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  bytes = Buffer.concat(chunks)
  headers = JSON.parse(String(request.headers['x-headers'])) as Record<string, string>
  reply.end()
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  process.send?.({ url: `http://127.0.0.1:${address.port}` })
})
