// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { DecreeTitle } from './DecreeTitle.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('a decree stands with its short name and number, its full title below', async () => {
  const decree = { kind: 'DESIGNATION', number: '12/2026', fromMonth: '2027-01-01' } as const
  const title = 'Penetapan Penerima Bantuan Iuran Program Pekerja Rentan Kabupaten Sambas Tahun 2027'
  const shown = <DecreeTitle decree={{ ...decree, programme: { name: 'Pekerja rentan' }, text: { title } }} />
  unmount = (await render(shown)).unmount
  const [name] = document.querySelector('main')?.textContent?.split(title) ?? []
  expect(name?.trim()).toBe('SK 12/2026 · Pekerja rentan')
  expect(document.querySelector('small')?.textContent).toBe(title)
})

test('no list writes a number and a full title in one line', () => {
  const folder = join(import.meta.dirname, '..')
  const lists = [
    ...['decrees/list/AwaitingDecrees.tsx', 'decrees/list/DecreeTable.tsx'],
    ...['reverification/list/ReverificationListPage.tsx', 'billing/ContributionListsPage.tsx'],
    ...['billing/ContributionListPage.tsx', 'billing/DecreeChoice.tsx', 'billing/DraftListDialog.tsx'],
  ]
  const named = lists.filter((file) => /<DecreeTitle|nameOf\(/.test(readFileSync(join(folder, file), 'utf8')))
  expect(named).toEqual(lists)
  const texts = (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /(?<!\.test)\.tsx$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
  expect(texts.filter(([, text]) => /decree\.number\} · \{|decree\.number\} · \$\{/.test(text))).toEqual([])
})
