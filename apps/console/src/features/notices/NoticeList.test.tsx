// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { NoticeList } from './NoticeList.tsx'
import type { Notice } from './notice.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const notice = (id: string, subject: Notice['subject']): Notice => ({
  ...{ id, kind: 'CLAIMS_LATE', text: 'Kasus melewati batas harinya.', textEn: 'Cases have passed their days.' },
  ...{ subject, href: null, createdAt: '2026-11-30T02:00:00.000Z', readAt: null },
})

test('below its words a notice says whom it is about and how many more, and nothing where it names nobody', async () => {
  const page = await render(
    <NoticeList
      notices={[
        notice('some', { parts: ['Maria Yosefina', 'Sungai Raya'], others: 2 }),
        notice('one', { parts: ['260700421'], others: 0 }),
        notice('nobody', null),
      ]}
      onOpen={() => {}}
    />,
  )
  unmount = page.unmount
  const [some, bill, nobody] = [...document.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(some).toContain('Maria Yosefina · Sungai Raya · dan 2 lainnya')
  expect(bill).toContain('260700421')
  expect(bill).not.toContain('lainnya')
  expect(nobody).not.toContain('·')
})
