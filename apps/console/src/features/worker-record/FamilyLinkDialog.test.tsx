// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import FamilyLinkDialog from './FamilyLinkDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const OPEN = { id: 'link', madeAt: '2026-11-01T02:00:00Z', expiresAt: '2026-12-01T02:00:00Z' }

async function showing(mayGiveFamilyLink: boolean) {
  const sent: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    if (query.includes('familyLinks'))
      return Response.json({ data: { worker: { id: 'worker', mayGiveFamilyLink, familyLinks: [OPEN] } } })
    sent.push(variables.input)
    return query.includes('withdrawFamilyLink(')
      ? Response.json({ data: { withdrawFamilyLink: { __typename: 'WithdrawFamilyLinkSuccess' } } })
      : Response.json({
          data: { giveFamilyLink: { __typename: 'GiveFamilyLinkSuccess', data: { path: '/publik/lapor/abc' } } },
        })
  }
  const worker = { id: 'worker', name: 'Siti Aminah' }
  const page = await renderSignedIn(
    <FamilyLinkDialog worker={worker} onClose={() => undefined} />,
    ['LIFE_EVENT_REPORT'],
    server,
  )
  unmount = page.unmount
  await vi.waitFor(() => expect(text()).toContain('berlaku sampai'))
  return { ...page, sent }
}

const text = () => document.body.textContent ?? ''

test('a link is made and shown once', async () => {
  const page = await showing(true)
  expect(text()).toContain('Keluarga Siti Aminah membuka tautan ini')
  await page.press(page.button('Buat tautan'))
  await vi.waitFor(() => {
    const field = [...document.querySelectorAll('input')].find(({ value }) => value.includes('/publik/lapor/abc'))
    expect(field?.readOnly).toBe(true)
  })
  expect(page.sent).toEqual([{ workerId: 'worker' }])
})

test('an open link is taken back', async () => {
  const page = await showing(true)
  await page.press(page.button('Tarik tautan'))
  await vi.waitFor(() => expect(page.sent).toEqual([{ linkId: 'link' }]))
})

test('none is made once the death is recorded', async () => {
  await showing(false)
  expect(text()).toContain('kematian orang ini sudah tercatat')
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Buat tautan')
})
