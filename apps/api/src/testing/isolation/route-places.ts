import type { Things } from './things.builder.ts'

/** Every route outside GraphQL: whose it is, or what it shows for somebody's things. */
export const ROUTE_PLACES: Readonly<Record<string, 'PUBLIC' | 'OWN SECRET' | 'OWN' | ((things: Things) => string)>> = {
  'GET /healthz': 'PUBLIC',
  'GET /readyz': 'PUBLIC',
  'GET /metrics': 'OWN SECRET',
  'GET /api/demo-accounts': 'PUBLIC',
  'GET /api/invitations/:token': 'OWN SECRET',
  'POST /api/invitations/:token/accept': 'OWN SECRET',
  'GET /graphiql': 'PUBLIC',
  'GET /graphiql/begin.js': 'PUBLIC',
  'POST /graphql': 'OWN',
  'POST /files': 'OWN',
  'GET /files/:id': ({ file }) => `/files/${file}`,
  'POST /uploads': 'OWN',
  'GET /uploads/:id': ({ upload }) => `/uploads/${upload}`,
  // The same row by the same statement as GET; uploads.test.ts tries both at somebody else's.
  'PATCH /uploads/:id': 'OWN',
  'DELETE /uploads/:id': 'OWN',
  'GET /publik/gaya.css': 'PUBLIC',
  'GET /publik/keberatan.js': 'PUBLIC',
  'GET /publik/hitung.js': 'PUBLIC',
  'GET /publik/huruf.woff2': 'PUBLIC',
  'GET /publik/periksa.js': 'PUBLIC',
  // By a code that only the paper or the published list has; their own tests try what is neither.
  'GET /publik/keputusan/:code': 'PUBLIC',
  'GET /publik/keputusan/:code/salinan.pdf': 'PUBLIC',
  'GET /publik/keputusan/:code/lampiran.pdf': 'PUBLIC',
  'GET /publik/kohort/:code': 'PUBLIC',
  'GET /publik/kohort/:code/soal': 'PUBLIC',
  'POST /publik/kohort/:code/keberatan': 'PUBLIC',
  'GET /decrees/:id/naskah.pdf': ({ decree }) => `/decrees/${decree}/naskah.pdf`,
  'GET /decrees/:id/salinan.pdf': ({ decree }) => `/decrees/${decree}/salinan.pdf`,
  'GET /decrees/:id/lampiran.pdf': ({ decree }) => `/decrees/${decree}/lampiran.pdf`,
  'GET /templates/people.xlsx': 'OWN',
  'GET /templates/people.csv': 'OWN',
  'GET /jobs/:id/events': ({ job }) => `/jobs/${job}/events`,
}
