// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest'
import { serverWithAnswers } from '../../../ui/testing/render.tsx'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import { BatchCard } from './BatchCard.tsx'
import type { Batch } from './batches.query.ts'

const batch: Batch = {
  id: 'batch-1',
  kind: 'MERGE',
  scoreMin: 90,
  because: null,
  asked: 3,
  decided: 0,
  undone: 0,
  left: 0,
  mayUndo: false,
  askedAt: '2026-11-27T03:00:00Z',
  askedBy: null,
  refusals: [],
  jobUnderWay: { id: 'job-1' },
}

test('a batch whose work ended after its numbers were counted asks for them anew', async () => {
  const { answer, server } = serverWithAnswers()
  const onChanged = vi.fn()
  const page = await renderSignedIn(<BatchCard batch={batch} onChanged={onChanged} />, ['DUPLICATE_DECIDE'], server)
  onTestFinished(page.unmount)
  await answer({ job: { __typename: 'Job', id: 'job-1', kind: 'DUPLICATES_DECIDE', state: 'SUCCEEDED' } })
  expect(onChanged).toHaveBeenCalledTimes(1)
})

test('a batch without work under way shows its numbers', async () => {
  const { server } = serverWithAnswers()
  const onChanged = vi.fn()
  const card = <BatchCard batch={{ ...batch, decided: 3, mayUndo: true, jobUnderWay: null }} onChanged={onChanged} />
  const page = await renderSignedIn(card, ['DUPLICATE_DECIDE'], server)
  onTestFinished(page.unmount)
  expect(page.text()).toContain('Diputuskan')
  expect(page.text()).toContain('Batalkan semuanya')
  expect(onChanged).not.toHaveBeenCalled()
})
