import { expect, test } from 'vitest'
import { type Heard, type Leaving, type Line, sendPieces } from './send-pieces.ts'
import { heardOf } from './upload-line.ts'

const MB = 1024 ** 2
const file = new File([new Uint8Array(2.5 * MB)], 'daftar.csv')

/** A server that takes pieces, and a line to it that fails as often as it is told. */
function aServer(faults: readonly Heard[] = [], recalled: string | null = null) {
  const left = [...faults]
  const seen = { begun: 0, received: 0, brought: [] as number[], dropped: false, remembered: recalled, paused: 0 }
  const standing = (): Heard => ({
    kind: 'STANDS',
    offset: seen.received,
    fileId: seen.received === file.size ? 'file' : null,
  })
  const line: Line = {
    begin: async () => {
      seen.begun += 1
      seen.received = 0
      return { kind: 'BEGUN', id: `upload ${seen.begun}` }
    },
    ask: async (id) => (id === 'lost' ? { kind: 'MISSING' } : standing()),
    bring: async (_id, offset, piece, sent) => {
      seen.brought.push(offset)
      sent(piece.size / 2)
      const fault = left.shift()
      if (fault !== undefined && fault.kind !== 'STANDS') return fault
      seen.received = offset + piece.size
      // It arrived, and the answer did not.
      return fault === undefined ? standing() : { kind: 'NOTHING' }
    },
    drop: async () => {
      seen.dropped = true
    },
    pause: async () => {
      seen.paused += 1
    },
    recall: () => seen.remembered,
    remember: (_file, id) => {
      seen.remembered = id
    },
  }
  return { line, seen }
}

async function send({ line, seen }: ReturnType<typeof aServer>, signal = new AbortController().signal) {
  const leavings: Leaving[] = []
  return { sent: await sendPieces(file, line, (leaving) => leavings.push(leaving), signal), told: leavings, seen }
}

test('goes piece by piece, and its share never goes back', async () => {
  const { sent, told: leavings, seen } = await send(aServer())
  expect(sent).toEqual({ state: 'SENT', id: 'file' })
  expect(seen.brought).toEqual([0, MB, 2 * MB])
  const shares = leavings.map(({ share }) => share)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  expect(seen.remembered).toBeNull()
})

test('waits for a connection that is gone, and goes on from what has arrived', async () => {
  const gone: Heard = { kind: 'NOTHING' }
  const { sent, told: leavings, seen } = await send(aServer([gone, gone, { kind: 'STANDS', offset: 0, fileId: null }]))
  expect(sent.state).toBe('SENT')
  expect(seen.paused).toBe(3)
  // The third time it was only the answer that got lost: that piece is not sent again.
  expect(seen.brought).toEqual([0, 0, 0, MB, 2 * MB])
  expect(leavings.some(({ waits }) => waits)).toBe(true)
})

test('after a reload it asks how far the upload is, and one that is not known any more begins anew', async () => {
  const half = aServer([], 'upload 1')
  half.seen.received = MB
  expect((await send(half)).seen).toMatchObject({ begun: 0, brought: [MB, 2 * MB] })
  expect((await send(aServer([], 'lost'))).seen).toMatchObject({ begun: 1, brought: [0, MB, 2 * MB] })
})

test('an upload that met a full day goes on from there when its file is sent again', async () => {
  const refusal = { code: 'FILES_OF_DAY', message: 'Besok', messageEn: 'Tomorrow' }
  const server = aServer([{ kind: 'REFUSED', refusal }])
  expect((await send(server)).sent).toEqual({ state: 'REFUSED', refusal })
  server.seen.received = MB
  expect(await send(server)).toMatchObject({ sent: { state: 'SENT' }, seen: { begun: 1, brought: [0, MB, 2 * MB] } })
})

test('gives up with a server that keeps breaking, and not with one that broke once', async () => {
  const broken: Heard = { kind: 'BROKEN' }
  expect((await send(aServer([broken]))).sent.state).toBe('SENT')
  expect((await send(aServer(Array.from({ length: 20 }, () => broken)))).sent.state).toBe('FAILED')
})

test('a refusal ends it with its words, and cancelling throws away what was sent', async () => {
  const refusal = { code: 'FILE_TOO_LARGE', message: 'Terlalu besar', messageEn: 'Too large' }
  expect((await send(aServer([{ kind: 'REFUSED', refusal }]))).sent).toEqual({ state: 'REFUSED', refusal })
  const controller = new AbortController()
  const server = aServer()
  const bring = server.line.bring
  const stopping: Line = {
    ...server.line,
    bring: (...args) => {
      controller.abort()
      return bring(...args)
    },
  }
  const { sent, seen } = await send({ ...server, line: stopping }, controller.signal)
  expect(sent.state).toBe('CANCELLED')
  expect(seen.dropped).toBe(true)
})

test.each([
  [200, '{"offset":5,"fileId":null}', 'STANDS'],
  [409, '{"offset":5,"fileId":null}', 'STANDS'],
  [201, '{"id":"x","offset":0}', 'BEGUN'],
  [429, '{"code":"TOO_MANY_AT_ONCE","message":"a","messageEn":"b"}', 'NOTHING'],
  [413, '{"code":"FILE_TOO_LARGE","message":"a","messageEn":"b"}', 'REFUSED'],
  [500, '{"code":"INTERNAL","message":"a","messageEn":"b"}', 'BROKEN'],
  [502, '<html>', 'NOTHING'],
  [404, '{}', 'MISSING'],
  [401, '{}', 'SIGNED_OUT'],
])('an answer %i %s is %s', (status, text, kind) => {
  expect(heardOf(status, text).kind).toBe(kind)
})
