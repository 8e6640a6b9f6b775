// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { useReportedDeath } from './use-reported-death.ts'
import type { WorkerDetail } from './worker-page.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

function Answer(props: { status: WorkerDetail['status'] }) {
  return useReportedDeath({ id: 'person', status: props.status }) ? 'reported' : 'nothing'
}

const DEATH = { id: 'event', kind: 'DEATH', isWithdrawn: false, claim: null }

async function answers(
  event: object,
  status: WorkerDetail['status'] = 'VERIFIED',
  permissions: readonly Permission[] = ['CLAIM_READ'],
) {
  const page = await renderSignedIn(<Answer status={status} />, permissions, async () =>
    Response.json({ data: { lifeEvents: [event] } }),
  )
  unmount = page.unmount
  const text = page.text()
  await unmount()
  return text
}

test('a death is reported of somebody until the record says it, or the report is withdrawn', async () => {
  expect(await answers(DEATH)).toContain('reported')
  expect(await answers(DEATH, 'DECEASED')).toContain('nothing')
  expect(await answers({ ...DEATH, isWithdrawn: true })).toContain('nothing')
  expect(await answers({ ...DEATH, kind: 'ACCIDENT' })).toContain('nothing')
})

test('who may read no claims hears of no report', async () => {
  expect(await answers(DEATH, 'VERIFIED', ['WORKER_READ'])).toContain('nothing')
})
