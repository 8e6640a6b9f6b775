// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { RegionalGrants } from './RegionalGrants.tsx'
import type { RegionalGrant } from './regional-grants.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const GRANT: RegionalGrant = {
  ...{ id: 'grant', endsGrantId: null, amount: '1500000', fromDay: '2025-01-01', lastDay: null },
  ...{ legalBasis: 'Perbup Sambas 12/2025 tentang Santunan kematian', basisDay: '2024-12-20', state: 'CONFIRMED' },
  ...{ actions: [], proposedAt: '2026-01-05T03:00:00Z', decidedAt: '2026-01-06T03:00:00Z', onePersonRefusal: null },
  ...{ proposedBy: { name: 'Rini Utami' }, decidedBy: { name: 'Budi Santoso' } },
}
const WAITING = { state: 'OPEN', decidedAt: null, decidedBy: null } as const

async function showing(grants: readonly Partial<RegionalGrant>[], mayPropose = true) {
  const sent: Record<string, unknown>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    const field = /(proposeRegionalGrant|confirmRegionalGrant|setRegionalGrantAside)\(/.exec(query)?.[1]
    if (field === undefined)
      return Response.json({
        data: { regionalGrants: { mayPropose, grants: grants.map((grant) => ({ ...GRANT, ...grant })) } },
      })
    sent.push({ [field]: variables.input })
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`
    return Response.json({ data: { [field]: { __typename: name, data: { id: 'grant' } } } })
  }
  const onDone = vi.fn()
  const page = await renderSignedIn(<RegionalGrants onDone={onDone} />, ['CLAIM_READ'], server)
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('bukan BPJS Ketenagakerjaan'))
  return { ...page, onDone, sent }
}

async function inDialog(words: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
    const match = buttons.find(({ textContent }) => textContent === words)
    if (match === undefined) throw new Error(`no ${words} in a dialog`)
    return match
  })
}

const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)

test('a grant of somebody else is confirmed with its regulation in sight', async () => {
  const page = await showing([{ ...WAITING, actions: ['CONFIRM', 'REFUSE'] }])
  expect(page.text()).toMatch(/Rp\s?1\.500\.000 per keluarga/)
  expect(page.text()).toContain('Perbup Sambas 12/2025 tentang Santunan kematian')
  // While one waits no other is proposed.
  expect(buttons()).toEqual(['Konfirmasi', 'Tolak'])
  await page.press(page.button('Konfirmasi'))
  await page.press(await inDialog('Konfirmasi'))
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledExactlyOnceWith('Santunan daerah dikonfirmasi.'))
  expect(page.sent).toEqual([{ confirmRegionalGrant: { grantId: 'grant' } }])
})

test('whoever proposed it withdraws it and has no button to confirm', async () => {
  const page = await showing([{ ...WAITING, actions: ['WITHDRAW'] }])
  expect(buttons()).toEqual(['Tarik'])
  expect(page.text()).toContain('Petugas atau verifikator lain yang mengonfirmasinya.')
  await page.press(page.button('Tarik'))
  await page.press(await inDialog('Tarik'))
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledExactlyOnceWith('Usulan santunan ditarik.'))
  expect(page.sent).toEqual([{ setRegionalGrantAside: { grantId: 'grant' } }])
})

test('a proposal says beside each field what is missing before anything is sent', async () => {
  const page = await showing([])
  await page.press(page.button('Usulkan santunan daerah'))
  await page.press(await inDialog('Usulkan'))
  for (const words of ['Isi jumlahnya.', 'Isi hari pertamanya.', 'Tulis nomor dan tahunnya', 'Isi hari penetapannya.'])
    expect(page.text(), words).toContain(words)
  expect(page.sent).toEqual([])
})

test('who only reads sees what holds and what ended, and no button', async () => {
  const page = await showing([{}, { id: 'end', endsGrantId: 'grant', amount: null, fromDay: '2027-01-01' }], false)
  expect(buttons()).toEqual([])
  expect(page.text()).toContain('Akhir santunan')
})
