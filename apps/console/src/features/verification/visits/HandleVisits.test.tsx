// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import { HandleVisits } from './HandleVisits.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('visits are passed on to whoever may visit everybody whom they are about', async () => {
  const requests: unknown[] = []
  const shown = await renderSignedIn(
    <HandleVisits taskIds={['task-a', 'task-b']} workerIds={['siti', 'budi']} onDone={() => {}} />,
    ['WORKER_VERIFY'],
    async (_address, init) => {
      const { operationName, variables } = JSON.parse(String(init?.body))
      requests.push({ operationName, variables })
      return Response.json({ data: { checkAssignees: [{ __typename: 'User', id: 'bu', name: 'Bu Pemeriksa' }] } })
    },
  )
  unmount = shown.unmount
  await shown.press(shown.button('Alihkan'))
  await vi.waitFor(() => expect(shown.text()).toContain('Bu Pemeriksa'))
  expect(requests).toEqual([
    { operationName: 'CoveringAssignees', variables: { filter: { workerIds: ['siti', 'budi'] } } },
  ])
})
