// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { Reported } from './ReportedEvents.tsx'

type Event = Parameters<typeof Reported>[0]['events'][number]

let unmount = async () => {}
afterEach(() => unmount())

const DEATH: Event = {
  ...{ id: 'event', kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Rumah', claim: null },
  ...{ atWorkOrOnTheWay: null, becauseOfWork: null, inTraffic: null, ofOccupationalIllness: null },
  ...{ isWithdrawn: false, mayCorrect: false, reports: [], metOn: null },
}

async function shows(event: Event): Promise<void> {
  const page = await renderSignedIn(<Reported events={[event]} onCorrected={() => {}} />, [], async () =>
    Response.json({}),
  )
  unmount = page.unmount
}

const text = () => document.body.textContent ?? ''

test('who reports a death reads that the person was met after it', async () => {
  await shows({ ...DEATH, metOn: '2026-05-10' })
  await vi.waitFor(() => expect(text()).toContain('dijumpai hidup pada 10 Mei 2026'))
})

test('of somebody whom nobody has met since there is no such warning', async () => {
  await shows(DEATH)
  await vi.waitFor(() => expect(text()).toContain('Meninggal dunia'))
  expect(text()).not.toContain('Bertentangan')
})
