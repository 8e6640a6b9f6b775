// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PledgeActions } from './PledgeActions.tsx'
import { PledgeRefusal } from './PledgeRefusal.tsx'
import type { PledgeDetail } from './pledge.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const OFFERED = {
  ...{ id: 'pledge', state: 'OFFERED', actions: ['MATCH', 'REFUSE'], onePersonRefusal: null, remainder: 'RETURN' },
  ...{ company: { id: 'c', name: 'PT Contoh' }, region: { id: 'r', name: 'Kabupaten Kubu Raya' } },
  ...{ workers: 12, amount: '1209600', carriedAmount: '0', steps: [], mayRenew: false },
} as unknown as PledgeDetail

async function showing(pledge: Partial<PledgeDetail> = {}) {
  const sent: object[] = []
  const onDone = vi.fn()
  const shown = { ...OFFERED, ...pledge } as PledgeDetail
  const page = await renderSignedIn(
    <>
      <PledgeRefusal pledge={shown} />
      <PledgeActions pledge={shown} onDone={onDone} />
    </>,
    ['PLEDGE_READ', 'PLEDGE_MATCH'],
    async (_url, init) => {
      const { variables } = JSON.parse(String(init?.body))
      sent.push(variables.input)
      return Response.json({ data: { refusePledge: { __typename: 'RefusePledgeSuccess' } } })
    },
  )
  unmount = page.unmount
  return { ...page, onDone, sent }
}

test('a region refuses an offered pledge with a reason, and reads before what its company no longer promises', async () => {
  const page = await showing()
  await page.press(page.button('Tolak janji'))
  const dialog = await vi.waitFor(() => {
    const opened = document.querySelector('[role=dialog]')
    if (opened === null) throw new Error('no dialog')
    return opened
  })
  expect(dialog.textContent).toMatch(/Rp\s?1\.209\.600 untuk 12 pekerja/)
  const confirm = [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === 'Tolak janji')
  await page.fill('Sebab', 'pendek')
  await page.press(confirm as HTMLButtonElement)
  expect(page.sent).toEqual([])
  await page.fill('Sebab', 'Di desa itu tidak ada yang menunggu')
  await page.press(confirm as HTMLButtonElement)
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ pledgeId: 'pledge', reason: 'Di desa itu tidak ada yang menunggu' }])
})

test('a refused pledge says why, and to its company that it may be drafted again', async () => {
  const steps = [{ id: 's', state: 'REFUSED', at: '2026-11-20T02:00:00Z', reason: 'Tidak ada yang menunggu', by: null }]
  const refused = { state: 'REFUSED', actions: [], steps } as unknown as Partial<PledgeDetail>
  const region = await showing(refused)
  expect(region.text()).toContain('Kabupaten Kubu Raya menolak janji ini: Tidak ada yang menunggu')
  expect(region.text()).not.toContain('disusun lagi')
  await unmount()
  expect((await showing({ ...refused, mayRenew: true })).text()).toContain('disusun lagi')
})
