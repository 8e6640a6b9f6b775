// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimGrants } from './ClaimGrants.tsx'

type Props = Parameters<typeof ClaimGrants>[0]
type Grant = Props['grants'][number]
type Claim = Props['claim']
type Entry = Claim['grantHandovers'][number]

let unmount = async () => {}
afterEach(() => unmount())

const GRANT: Grant = {
  ...{ grantId: 'grant', giver: 'Kubu Raya', amount: '1500000', whole: '1500000', isMet: true },
  legalBasis: 'Perbup Kubu Raya 12/2025 tentang Santunan kematian',
}
const CLAIM: Claim = {
  ...{ id: 'claim', event: null, heirs: [], grantHandovers: [], mayRecordGrantHandover: false },
}
const ENTRY: Entry = {
  ...{ id: 'entry', grantId: 'grant', due: '1500000', amount: '1500000', lessReason: null, handedOn: '2026-03-20' },
  ...{ receiver: 'Siti Aminah', forHeir: null, state: 'OPEN', actions: [], onePersonRefusal: null },
  ...{ recordedAt: '2026-03-21T03:00:00Z', decidedAt: null, recordedBy: { name: 'Rini Utami' }, decidedBy: null },
  file: { id: 'file', name: 'kuitansi.jpg', href: '/files/kuitansi' },
}

async function showing(grants: readonly Grant[], claim: Partial<Claim> = {}) {
  const sent: Record<string, unknown>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    const field = /(recordGrantHandover|confirmGrantHandover|setGrantHandoverAside)\(/.exec(query)?.[1] ?? ''
    sent.push({ [field]: variables.input })
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`
    return Response.json({ data: { [field]: { __typename: name, data: { id: 'entry' } } } })
  }
  const onChanged = vi.fn()
  const part = <ClaimGrants claim={{ ...CLAIM, ...claim }} grants={[...grants]} onChanged={onChanged} />
  const page = await renderSignedIn(part, ['CLAIM_READ'], server)
  unmount = page.unmount
  return { ...page, onChanged, sent }
}

async function inDialog(words: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
    const match = buttons.find(({ textContent }) => textContent === words)
    if (match === undefined) throw new Error(`no ${words} in a dialog`)
    return match
  })
}

const buttons = () => [...document.querySelectorAll('main li button')].map(({ textContent }) => textContent)

test('a grant stands with who gives it and by what regulation, apart from what the insurer owes', async () => {
  const page = await showing([GRANT])
  expect(page.text()).toMatch(/Kubu Raya: Rp\s?1\.500\.000 · Perbup Kubu Raya 12\/2025/)
  expect(page.text()).toContain('Dibayar pemerintah daerah, bukan BPJS Ketenagakerjaan.')
  await vi.waitFor(() => expect(page.text()).toContain('Belum diserahkan kepada keluarga.'))
  expect(buttons()).toEqual([])
})

test('what an unprotected month has cost the family is said, and not shown as due', async () => {
  const page = await showing([{ ...GRANT, amount: '0', isMet: false }])
  expect(page.text()).toMatch(/Rp\s?1\.500\.000 hilang, bulan peristiwa tidak terlindungi/)
  expect(page.text()).not.toContain('Belum diserahkan')
})

test('a case without a grant says nothing of one', async () => {
  expect((await showing([])).text()).not.toContain('Santunan daerah')
})

test('an entry of somebody else is confirmed with its proof in sight', async () => {
  const page = await showing([GRANT], {
    grantHandovers: [{ ...ENTRY, actions: ['CONFIRM', 'REFUSE'], amount: '1000000', lessReason: 'Sisanya sembako' }],
  })
  await vi.waitFor(() => expect(buttons()).toEqual(['Konfirmasi', 'Tolak']))
  expect(page.text()).toMatch(/Rp\s?1\.000\.000 diterima Siti Aminah, 20 Mar/)
  expect(page.text()).toMatch(/Kurang dari Rp\s?1\.500\.000: Sisanya sembako/)
  expect(document.querySelector('a[href="/files/kuitansi"]')?.textContent).toBe('Bukti: kuitansi.jpg')
  await page.press(page.button('Konfirmasi'))
  await page.press(await inDialog('Konfirmasi'))
  await vi.waitFor(() => expect(page.onChanged).toHaveBeenCalledExactlyOnceWith('Penyerahan santunan dikonfirmasi.'))
  expect(page.sent).toEqual([{ confirmGrantHandover: { handoverId: 'entry' } }])
})

test('whoever wrote it down takes it back, and an account that may be theirs sees why it may not confirm', async () => {
  const mine = await showing([GRANT], { grantHandovers: [{ ...ENTRY, actions: ['WITHDRAW'] }] })
  await vi.waitFor(() => expect(buttons()).toEqual(['Tarik']))
  await mine.press(mine.button('Tarik'))
  await mine.press(await inDialog('Tarik'))
  await vi.waitFor(() => expect(mine.onChanged).toHaveBeenCalledExactlyOnceWith('Catatan penyerahan ditarik.'))
  await unmount()
  const onePersonRefusal = { text: 'Mungkin orang yang sama.', textEn: 'May be one person.' }
  await showing([GRANT], { grantHandovers: [{ ...ENTRY, actions: ['CONFIRM', 'REFUSE'], onePersonRefusal }] })
  await vi.waitFor(() => expect(document.body.textContent).toContain('Mungkin orang yang sama.'))
  expect(document.querySelector<HTMLButtonElement>('main li button')?.disabled).toBe(true)
})

test('what is missing is said before anything is sent, and an heir is chosen where the case names heirs', async () => {
  const event = { eventDay: '2026-03-04' } as NonNullable<Claim['event']>
  const heirs = [
    { id: 'heir', name: 'Dewi Lestari', isLiving: true, guardianName: null, attorneyName: null },
  ] as unknown as NonNullable<Claim['heirs']>
  const page = await showing([GRANT], { event, heirs, mayRecordGrantHandover: true })
  await vi.waitFor(() => expect(buttons()).toEqual(['Catat penyerahan']))
  await page.press(page.button('Catat penyerahan'))
  await page.press(await inDialog('Simpan'))
  for (const words of ['Isi hari penyerahannya.', 'Pilih ahli waris yang menerimanya.', 'Dewi Lestari'])
    await vi.waitFor(() => expect(document.body.textContent, words).toContain(words))
  expect(page.sent).toEqual([])
})

test('the guardian of a child and an attorney are offered beside the heir for whom they take it', async () => {
  const event = { eventDay: '2026-03-04' } as NonNullable<Claim['event']>
  const heirs = [
    { id: 'child', name: 'Budi', isLiving: true, guardianName: 'Siti Aminah', attorneyName: null },
    { id: 'absent', name: 'Hasan', isLiving: true, guardianName: null, attorneyName: 'Dewi Lestari' },
  ] as unknown as NonNullable<Claim['heirs']>
  const page = await showing([GRANT], { event, heirs, mayRecordGrantHandover: true })
  await vi.waitFor(() => expect(buttons()).toEqual(['Catat penyerahan']))
  await page.press(page.button('Catat penyerahan'))
  await inDialog('Simpan')
  const choice = document.querySelector<HTMLSelectElement>('[role=dialog] select')
  expect([...(choice?.options ?? [])].map(({ textContent }) => textContent)).toEqual([
    ...['—', 'Budi', 'Siti Aminah, wali Budi', 'Hasan', 'Dewi Lestari, kuasa Hasan'],
  ])
})

test('what a guardian took is said with the child for whom it is', async () => {
  const page = await showing([GRANT], { grantHandovers: [{ ...ENTRY, forHeir: 'Budi' }] })
  await vi.waitFor(() => expect(page.text()).toMatch(/diterima Siti Aminah, 20 Mar\S* 2026 \(untuk Budi\)/))
})

test('what a family has by a regulation that leads nowhere by now still stands', async () => {
  const page = await showing([], { grantHandovers: [{ ...ENTRY, state: 'CONFIRMED' }] })
  await vi.waitFor(() => expect(page.text()).toContain('diterima Siti Aminah'))
  expect(page.text()).toContain('tidak lagi menjadi hak')
})
