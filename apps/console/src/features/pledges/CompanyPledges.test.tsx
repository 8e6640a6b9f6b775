// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { CompanyPledges } from './CompanyPledges.tsx'
import type { CompanyPledge } from './pledge.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const pledge: CompanyPledge = {
  id: 'UGxlZGdlOjE=',
  workers: 750,
  fromMonth: '2027-01-01',
  untilMonth: '2027-07-01',
  state: 'APPROVED',
  synthetic: false,
  carriedAmount: '0',
  leftAmount: '0',
  region: { id: 'VGVuYW50OjE=', name: 'Kabupaten Kubu Raya' },
  progress: { pledged: 4_500, listed: 2_250, received: 1_500, posted: 1_495, isRounded: true },
}

async function arrange() {
  const server = serverWithAnswers()
  const page = await renderSignedIn(<CompanyPledges />, ['PLEDGE_READ'], server.server)
  unmount = page.unmount
  const answerWith = (nodes: readonly CompanyPledge[], totalCount = nodes.length, carriedAmount = '0') =>
    server.answer({
      pledges: { totalCount, workers: 750, amount: '75600000', carriedAmount, edges: nodes.map((node) => ({ node })) },
    })
  return { ...page, ...server, answerWith }
}

test('each pledge says to whom, for how many and which months, and how far its months are', async () => {
  const { text, answerWith } = await arrange()
  await answerWith([pledge], 8)
  expect(text()).toMatch(/Nilai janjiRp\s?75\.600\.000/)
  expect(text()).toContain('Kabupaten Kubu RayaIuran belum dibayar')
  expect(text()).toMatch(/750 pekerja, Jan–Jun 2027/)
  expect(text()).toContain('Dari 4.500 bulan-orang: 2.250 masuk daftar iuran, 1.500 lunas')
  expect(text()).toContain('Dan 7 janji lain.')
})

test('pledges whose months have come stand before those of later', async () => {
  const { text, answerWith } = await arrange()
  const running = { ...pledge, id: 'running', workers: 12, fromMonth: '2000-01-01', untilMonth: '2999-01-01' }
  const later = { ...pledge, fromMonth: '2999-01-01', untilMonth: '2999-07-01' }
  await answerWith([later, running])
  expect(text().indexOf('12 pekerja')).toBeGreaterThan(-1)
  expect(text().indexOf('12 pekerja')).toBeLessThan(text().indexOf('750 pekerja'))
})

test('a figure that was rounded down to nothing says below how many it is', async () => {
  const { text, answerWith } = await arrange()
  await answerWith([{ ...pledge, progress: { pledged: 60, listed: 30, received: 0, posted: 0, isRounded: true } }])
  expect(text()).toContain('30 masuk daftar iuran, kurang dari 30 lunas dan diterima BPJS, kurang dari 30 dibukukan')
})

test('a pledge whose numbers are not approved yet says nothing of months', async () => {
  const { text, answerWith } = await arrange()
  await answerWith([{ ...pledge, state: 'OFFERED', progress: null }])
  expect(text()).toContain('Diajukan')
  expect(text()).not.toMatch(/bulan-orang|janji lain/)
})

test('what a pledge brought along and what another leaves to the next is said of each, and of all together', async () => {
  const { text, answerWith } = await arrange()
  const ended = { ...pledge, id: 'ended', state: 'ENDED' as const, leftAmount: '16800000' }
  await answerWith([{ ...pledge, carriedAmount: '25200000' }, ended], 2, '25200000')
  expect(text()).toMatch(/Di antaranya sisa janji sebelumnyaRp\s?25\.200\.000/)
  expect(text()).toMatch(/Rp\s?25\.200\.000 dibawa dari sisa janji sebelumnya/)
  expect(text()).toMatch(/Sisa Rp\s?16\.800\.000 dapat dibawa ke janji berikutnya/)
})

test('without a pledge it says how one comes about, and without an answer it can be tried again', async () => {
  const { text, answerWith } = await arrange()
  await answerWith([])
  expect(text()).toContain('Belum ada janji')
  await unmount()
  const second = await arrange()
  await second.fail({ message: 'no', extensions: { code: 'INTERNAL' } })
  expect(second.text()).toContain('Janji tidak dapat dimuat')
})
