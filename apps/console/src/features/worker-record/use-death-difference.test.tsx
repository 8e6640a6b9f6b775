// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { useDeathDifference } from './use-death-difference.ts'
import type { WorkerDetail } from './worker-page.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

function Answer(props: { status: WorkerDetail['status'] }) {
  return useDeathDifference({ id: 'person', status: props.status }) ?? 'nothing'
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
  expect(await answers(DEATH)).toContain('NOT_IN_RECORD')
  expect(await answers(DEATH, 'DECEASED')).toContain('nothing')
  expect(await answers({ ...DEATH, isWithdrawn: true })).toContain('nothing')
  expect(await answers({ ...DEATH, kind: 'ACCIDENT' })).toContain('nothing')
})

test('a record says that somebody has died until a report says when', async () => {
  expect(await answers({ ...DEATH, kind: 'ACCIDENT' }, 'DECEASED')).toContain('NOT_REPORTED')
  expect(await answers({ ...DEATH, isWithdrawn: true }, 'DECEASED')).toContain('NOT_REPORTED')
  expect(await answers(DEATH, 'DECEASED')).toContain('nothing')
})

test('who may read no claims hears of no report', async () => {
  expect(await answers(DEATH, 'VERIFIED', ['WORKER_READ'])).toContain('nothing')
  expect(await answers({ ...DEATH, isWithdrawn: true }, 'DECEASED', ['WORKER_READ'])).toContain('nothing')
})
