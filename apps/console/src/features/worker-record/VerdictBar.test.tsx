// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import VerdictBar from './VerdictBar.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const CANDIDATE: Pick<WorkerDetail, 'id' | 'version' | 'status' | 'allowedStatuses' | 'verifyRefusal'> = {
  id: 'ana',
  version: 3,
  status: 'CANDIDATE',
  allowedStatuses: ['VERIFIED', 'INELIGIBLE'],
  verifyRefusal: null,
}
const NEXT = { workerId: 'budi', name: 'Budi', waiting: 12 }

interface Scene {
  readonly worker?: object
  readonly next?: object | null
  readonly verdict?: object
  readonly isDown?: boolean
}

/** The bar before a server that knows this queue. */
async function bar({ worker = {}, next = NEXT, verdict, isDown = false }: Scene = {}) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const success = { __typename: 'ChangeWorkerStatusSuccess', data: { id: 'ana', version: 4, status: 'VERIFIED' } }
  const answers: Readonly<Record<string, object>> = {
    NextToVerify: { nextToVerify: next },
    ChangeWorkerStatus: { changeWorkerStatus: verdict ?? success },
    VisitAssignees: { checkAssignees: [{ id: 'rina', name: 'Bu Rina' }] },
    CallForVisit: {
      createCheckTasks: { __typename: 'CreateCheckTasksSuccess', data: { created: 1, skipped: 0 } },
    },
  }
  const server: typeof fetch = async (_address, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body))
    sent.push({ operationName, ...variables })
    if (isDown) throw new TypeError('fetch failed')
    return Response.json({ data: answers[operationName] })
  }
  const [onDecided, onNext] = [vi.fn(), vi.fn()]
  const shown = await renderSignedIn(
    <VerdictBar
      worker={{ ...CANDIDATE, ...worker }}
      queue="wilayah=61.12.05.2003&antre=saya"
      onDecided={onDecided}
      onNext={onNext}
    />,
    ['WORKER_VERIFY'],
    server,
  )
  unmount = shown.unmount
  return { ...shown, onDecided, onNext, sent }
}

const says = (text: () => string, words: string) => vi.waitFor(() => expect(text()).toContain(words))

test('offers three verdicts and the next person of the same queue', async () => {
  const { text, sent, button, press, onNext } = await bar()
  await says(text, 'Berikutnya: Budi')
  // The first page counts this person too.
  expect(text()).toContain('Sesudah ini 12 orang lagi menunggu Anda')
  for (const choice of ['Layak', 'Tidak layak', 'Perlu kunjungan']) expect(button(choice).disabled).toBe(false)
  expect(sent[0]).toMatchObject({ afterId: 'ana', filter: { areaCodes: ['61.12.05.2003'], toVerify: true } })
  await press(button('Berikutnya'))
  expect(onNext).toHaveBeenCalledWith('budi')
})

test('calls somebody eligible without a remark, and puts the focus on the next person', async () => {
  const { text, sent, button, press, onDecided } = await bar()
  await says(text, 'Berikutnya: Budi')
  await press(button('Layak'))
  await press(button('Tetapkan layak'))
  await says(text, 'Ditetapkan layak.')
  expect(text()).toContain('12 orang menunggu Anda')
  expect(sent.find(({ operationName }) => operationName === 'ChangeWorkerStatus')).toMatchObject({
    input: { workerId: 'ana', expectedVersion: 3, status: 'VERIFIED', because: 'Diperiksa, dinyatakan layak.' },
  })
  expect(onDecided).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(document.activeElement).toBe(button('Berikutnya: Budi')))
})

test('sends no refusal of a person without its reason', async () => {
  const { text, sent, button, press, fill } = await bar()
  await says(text, 'Berikutnya: Budi')
  await press(button('Tidak layak'))
  await press(button('Tetapkan tidak layak'))
  expect(text()).toContain('Tulis alasan keputusan ini.')
  expect(sent.some(({ operationName }) => operationName === 'ChangeWorkerStatus')).toBe(false)
  await fill('Alasan', 'Sudah menjadi pegawai tetap')
  await press(button('Tetapkan tidak layak'))
  await says(text, 'Ditetapkan tidak layak.')
  expect(sent.at(-1)).toMatchObject({ input: { status: 'INELIGIBLE', because: 'Sudah menjadi pegawai tetap' } })
})

test('calls for a visit only with officer, day and reason', async () => {
  const { text, sent, button, press } = await bar()
  await says(text, 'Berikutnya: Budi')
  await press(button('Perlu kunjungan'))
  await says(text, 'Bu Rina')
  expect(sent.at(-1)).toEqual({ operationName: 'VisitAssignees', workerId: 'ana' })
  await press(button('Beri tugas'))
  for (const fault of ['Pilih petugasnya.', 'Isi hari terakhirnya.', 'Tulis apa yang perlu dilihat.'])
    expect(text()).toContain(fault)
  expect(sent.some(({ operationName }) => operationName === 'CallForVisit')).toBe(false)
})

test('shows what the server refuses, and stays where it was', async () => {
  const refusal = {
    __typename: 'ConflictError',
    code: 'VERSION_CONFLICT',
    message: 'Data ini baru saja diubah orang lain.',
  }
  const { text, button, press, onDecided } = await bar({ verdict: refusal })
  await says(text, 'Berikutnya: Budi')
  await press(button('Layak'))
  await press(button('Tetapkan layak'))
  await says(text, 'Data ini baru saja diubah orang lain.')
  expect(onDecided).not.toHaveBeenCalled()
})

test('closes "eligible" to who entered the person, says why, and leaves the other two', async () => {
  const own = { text: 'Anda sendiri yang mendaftarkan orang ini.', textEn: 'You registered this person yourself.' }
  const { text, button } = await bar({ worker: { verifyRefusal: own } })
  await says(text, 'Berikutnya: Budi')
  expect(button('Layak').disabled).toBe(true)
  expect(text()).toContain(own.text)
  expect(button('Tidak layak').disabled).toBe(false)
})

test('says when nobody is left, and when the next person cannot be loaded', async () => {
  const empty = await bar({ next: null, worker: { status: 'VERIFIED', allowedStatuses: [] } })
  await says(empty.text, 'Tidak ada lagi yang menunggu Anda di antrean ini.')
  expect(empty.text()).toContain('Orang ini tidak menunggu keputusan Anda.')
  await unmount()
  const { text } = await bar({ isDown: true })
  await says(text, 'Orang berikutnya tidak dapat dimuat.')
})

test('`g` and `n` lead to the next person, a single letter does not', async () => {
  const { text, onNext } = await bar()
  await says(text, 'Berikutnya: Budi')
  dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }))
  expect(onNext).not.toHaveBeenCalled()
  for (const key of ['g', 'n']) dispatchEvent(new KeyboardEvent('keydown', { key }))
  expect(onNext).toHaveBeenCalledWith('budi')
})
