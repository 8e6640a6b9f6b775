import { expect } from 'vitest'
import { arrangeThings, type Things } from '../isolation/things.builder.ts'
import { test, vaultOf } from '../test.ts'
import { type Draw, drawFrom } from './draw.builder.ts'
import { ODD_NUMBERS, ODD_TEXTS } from './odd-texts.builder.ts'

const FULL = process.env['PAYUNG_TEST_FULL'] === '1'
const CALLS = FULL ? 10_000 : 300
const MILLISECONDS_MAX = FULL ? 3_600_000 : 240_000
const PIECE = 'application/offset+octet-stream'
const PATH_PART_LENGTH_MAX = 4_000

interface OddRequest {
  readonly path: string
  readonly init: RequestInit
}

/** A text as part of an address: of half a letter an address can say nothing. */
const part = (text: string) =>
  encodeURIComponent(text.toWellFormed()).slice(0, PATH_PART_LENGTH_MAX).replace(/%.?$/, '')

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Every door outside GraphQL that takes something from whoever knocks, with ids of things that exist and what no program expects. */
function oddRequest(draw: Draw, things: Things, publicCode: string): OddRequest {
  const text = () => draw.pick(ODD_TEXTS)
  const id = (fitting: string) => (draw.chance(60) ? fitting : part(text()))
  const query = (...names: readonly string[]) => {
    const pairs = names.filter(() => draw.chance(60)).map((name) => `${name}=${part(text())}`)
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`
  }
  const form = () => {
    const data = new FormData()
    data.append(draw.chance(70) ? 'file' : 'x', new Blob([text()]), draw.chance(50) ? 'daftar.csv' : text())
    return data
  }
  const get = (path: string): OddRequest => ({ path, init: {} })
  const code = () => id(publicCode)
  return draw.pick<() => OddRequest>([
    () => get(`/files/${id(things.file)}${query('tenant')}`),
    () => ({ path: `/files${query('purpose', 'tenant')}`, init: { method: 'POST', body: form() } }),
    () => ({
      path: '/uploads',
      init: json('POST', {
        name: text(),
        purpose: draw.pick(['IMPORT', 'DOCUMENT', text()]),
        sizeBytes: draw.pick(ODD_NUMBERS),
      }),
    }),
    () => ({ path: '/uploads', init: { ...json('POST', null), body: text() } }),
    () => get(`/uploads/${id(things.upload)}`),
    () => ({
      path: `/uploads/${id(things.upload)}`,
      init: {
        method: 'PATCH',
        headers: { 'content-type': PIECE, 'upload-offset': draw.pick(['0', '1', '9', '-1', '1e3', '0x10', '']) },
        body: text(),
      },
    }),
    () => ({ path: `/uploads/${part(text())}`, init: { method: 'DELETE' } }),
    () => get(`/jobs/${id(things.job)}/events${query('tenant')}`),
    () => get(`/decrees/${id(things.decree)}/${draw.pick(['naskah', 'salinan', 'lampiran'])}.pdf${query('tenant')}`),
    () => get(`/templates/people.${draw.pick(['csv', 'xlsx'])}${query('tenant')}`),
    () => get(`/publik/kohort/${code()}${query('desa', 'bahasa')}`),
    () => get(`/publik/kohort/${code()}/soal${query('bahasa')}`),
    () => ({
      path: `/publik/kohort/${code()}/keberatan`,
      init: {
        method: 'POST',
        body: new URLSearchParams({
          desa: text(),
          jenis: text(),
          uraian: text(),
          urut: text(),
          bukti: text(),
          bahasa: text(),
        }),
      },
    }),
    () => get(`/publik/keputusan/${code()}`),
    () => get(`/api/invitations/${part(text())}`),
    () => ({ path: `/api/invitations/${part(text())}/accept`, init: json('POST', { password: text() }) }),
    () => ({ path: '/api/auth/sign-in/email', init: json('POST', { email: text(), password: text() }) }),
    () => ({ path: '/api/auth/two-factor/verify-totp', init: json('POST', { code: text() }) }),
    () => ({ path: '/api/auth/revoke-session', init: json('POST', { token: text() }) }),
    () => ({ path: `/${part(text())}`, init: { method: draw.pick(['GET', 'POST', 'PUT', 'DELETE']) } }),
  ])()
}

test(
  'no odd call at a door outside GraphQL meets an internal error',
  async ({ signIn, anonymous, admin, keys }) => {
    const arranged = await arrangeThings(admin, vaultOf(keys), 'kubu-raya', 'pertamina')
    const { rows } = await admin.query<{ public_code: string }>('select public_code from cohort where id = $1', [
      arranged.cohort,
    ])
    const officer = await signIn('kubu-raya')
    const data = new FormData()
    data.append('file', new Blob(['nik,nama\n']), 'daftar.csv')
    const uploaded = await officer.fetch('/files?purpose=IMPORT', { method: 'POST', body: data })
    // What was arranged has a row and no content.
    const things = { ...arranged, file: ((await uploaded.json()) as { id: string }).id }
    const defects: string[] = []
    const statuses = new Map<number, number>()
    for (let number = 0; number < CALLS; number++) {
      const draw = drawFrom(number)
      const { path, init } = oddRequest(draw, things, rows[0]?.public_code ?? '')
      const answer = await (draw.chance(75) ? officer : anonymous).fetch(path, init)
      const body = await answer.text()
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (answer.status >= 500 || body.includes('"INTERNAL"'))
        defects.push(
          `${number}: ${answer.status} ${init.method ?? 'GET'} ${path.slice(0, 200)} ${String(init.body).slice(0, 200)}`,
        )
    }
    expect(defects).toEqual([])
    // Some are answered with what they ask for: refused throughout, they would have tried little.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(CALLS / 20)
  },
  MILLISECONDS_MAX,
)
