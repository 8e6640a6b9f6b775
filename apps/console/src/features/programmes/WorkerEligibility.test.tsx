// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { WorkerEligibility } from './WorkerEligibility.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const ELIGIBLE = { outcome: 'ELIGIBLE', ruleVersion: 1, reasons: [], programme: null }

async function shows(isReportedDead: boolean) {
  const part = <WorkerEligibility workerId="person" isReportedDead={isReportedDead} />
  const page = await renderSignedIn(part, ['PROGRAMME_READ'], async () =>
    Response.json({ data: { worker: { id: 'person', eligibility: [ELIGIBLE] } } }),
  )
  unmount = page.unmount
  return page.text()
}

test('somebody whose death is reported is not said to meet every condition', async () => {
  expect(await shows(false)).toContain('Semua syarat terpenuhi')
  await unmount()
  const reported = await shows(true)
  expect(reported).toContain('Dilaporkan meninggal')
  expect(reported).not.toMatch(/[Mm]emenuhi syarat\.|Semua syarat terpenuhi/)
})
