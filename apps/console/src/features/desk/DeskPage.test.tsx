// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { DeskPage } from './DeskPage.tsx'
import type { DeskBudgetLine, DeskList } from './desk.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const SINCE = '2026-11-16T03:00:00.000Z'

const LIST: DeskList = {
  ...{ id: 'list-1', fromMonth: '2026-07-01', untilMonth: '2027-01-01', people: 4378, total: '441302400' },
  ...{ draftedAt: SINCE, draftedBy: { name: 'Siti Nuraini' }, government: { name: 'Kota Pontianak' }, keptFor: null },
  decree: {
    ...{ id: 'decree-1', kind: 'DESIGNATION', number: '7/2026', fromMonth: '2026-01-01' },
    programme: { name: 'Pekerja rentan' },
  },
}

const LINE: DeskBudgetLine = {
  ...{ id: 'line-1', fiscalYear: 2026, subActivity: 'Jaminan sosial', programme: 'DEATH', ceiling: '1000000' },
  agency: { name: 'Dinas Sosial' },
  toApprove: [
    { kind: 'STAGE', amount: '1500000', draftedAt: SINCE, draftedBy: { name: 'Rudi' } },
    { kind: 'CASH_PLAN', amount: '1200000', draftedAt: SINCE, draftedBy: { name: 'Rudi' } },
  ],
}

const requests: string[] = []

async function deskOf(
  permissions: readonly Permission[],
  lists: readonly DeskList[],
  lines: readonly DeskBudgetLine[],
) {
  const connection = (nodes: readonly object[]) => ({
    totalCount: nodes.length,
    edges: nodes.map((node) => ({ node })),
  })
  const page = await renderSignedIn(<DeskPage />, permissions, async (_, init) => {
    requests.push(String(init?.body))
    return Response.json({
      data: {
        ...{ desk: [], agreements: connection([]), paymentOrders: connection([]), certificatesToDecide: [] },
        ...{ contributionLists: connection(lists), budgetLines: connection(lines) },
      },
    })
  })
  unmount = page.unmount
  return page
}

const DECIDING: readonly Permission[] = ['DECREE_READ', 'DECREE_APPROVE', 'CONTRIBUTION_APPROVE', 'BUDGET_APPROVE']

test('who decides finds contribution lists and budgets beside decrees: for whom, how much, from whom, since when, what it means and the way there', async () => {
  const { text } = await deskOf(DECIDING, [LIST], [LINE])
  await expect.poll(text, { timeout: 10_000 }).toContain('2 menunggu')
  expect(text()).toContain('Daftar iuran Jul–Des 2026 menunggu persetujuan Anda')
  for (const fact of ['SK 7/2026 · Pekerja rentan', '4.378', 'Rp441.302.400', 'Siti Nuraini', '16 Nov 2026'])
    expect(text()).toContain(fact)
  expect(text()).toContain('nilainya menjadi komitmen anggaran dan daftarnya dapat dikirim ke BPJS')
  expect(text()).toContain('Anggaran menunggu persetujuan Anda: Jaminan sosial, JKM')
  for (const fact of ['Dinas Sosial · 2026', 'Rp1.500.000', 'Rp1.200.000', 'Rudi', 'Rp1.000.000'])
    expect(text()).toContain(fact)
  expect(text()).toContain('angka ini menjadi pagunya')
  expect(text()).toContain('SPD tidak dapat melebihi anggaran kas ini')
  const addresses = [...document.querySelectorAll('ul a')].map((link) => link.getAttribute('href'))
  expect(addresses).toEqual(['/iuran/list-1', '/anggaran/line-1'])
  expect(requests.at(-1)).toContain('"decides":true')
})

test('a letter is approved on the page of letters', async () => {
  const toApprove = [{ kind: 'PROVISION', amount: '900', draftedAt: SINCE, draftedBy: null }] as const
  const { text } = await deskOf(DECIDING, [], [{ ...LINE, toApprove: [...toApprove] }])
  await expect.poll(text, { timeout: 10_000 }).toContain('SPM dapat terbit sampai jumlah ini')
  expect(document.querySelector('li a[href^="/anggaran/spd?tahun="]')).not.toBeNull()
})

test('who reads lists and approves none is shown none of them', async () => {
  const { text } = await deskOf(['DECREE_READ'], [LIST], [])
  await expect.poll(text, { timeout: 10_000 }).toContain('Tidak ada yang menunggu Anda')
  expect(requests.at(-1)).toContain('"decides":false')
})
