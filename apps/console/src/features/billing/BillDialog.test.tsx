// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { BillDialog } from './BillDialog.tsx'
import type { ListDialogProps } from './SendDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('a bill is begun with the usual due day, which whoever has the paper may change', async () => {
  const list = { id: 'list', version: 3, due: '201600', sentOn: null, usualDueOn: '2027-01-18' }
  const page = await renderSignedIn(
    <BillDialog list={list as ListDialogProps['list']} onClose={() => undefined} onDone={() => undefined} />,
    ['CONTRIBUTION_DRAFT'],
    async () => Response.json({ data: {} }),
  )
  unmount = page.unmount
  const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Jatuh tempo')
  expect((field?.control as HTMLInputElement | null)?.value).toBe('18/01/2027')
  expect(page.text()).toContain('hari kerja berikutnya')
})
