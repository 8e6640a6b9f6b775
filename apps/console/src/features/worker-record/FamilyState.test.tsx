// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { FamilyState } from './FamilyState.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const CASE = { id: 'claim', state: 'DOCUMENTS', stateSince: '2026-03-05', missingPapers: 2 }

async function shows(events: readonly object[], permissions: readonly Permission[] = ['CLAIM_READ']) {
  let requests = 0
  const page = await renderSignedIn(<FamilyState workerId="person" />, permissions, async () => {
    requests++
    return Response.json({ data: { lifeEvents: events } })
  })
  unmount = page.unmount
  return { text: document.body.textContent ?? '', requests, links: document.querySelectorAll('a[href="/klaim/claim"]') }
}

test('the page of a person says how far the case of the family is, and leads to it', async () => {
  const { text, links } = await shows([{ id: 'event', isWithdrawn: false, claim: CASE }])
  expect(text).toMatch(/sejak 5 Mar(?:et)? 2026, kurang 2 dokumen\./)
  expect(links).toHaveLength(1)
})

test('a report that was taken back, or opened no case, says nothing', async () => {
  const { text } = await shows([
    { id: 'event', isWithdrawn: true, claim: CASE },
    { id: 'move', isWithdrawn: false, claim: null },
  ])
  expect(text).not.toContain('Klaim keluarga')
})

test('who may not read claims asks for none', async () => {
  const { text, requests } = await shows([{ id: 'event', isWithdrawn: false, claim: CASE }], ['WORKER_READ'])
  expect(text).not.toContain('Klaim keluarga')
  expect(requests).toBe(0)
})
