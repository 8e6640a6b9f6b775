import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Client, Provider } from 'urql'
import { beforeAll, expect, test } from 'vitest'
import { RepairPanel } from './RepairPanel.tsx'
import type { ImportRow } from './repair.query.ts'
import type { Repairs } from './use-repairs.ts'

const row: ImportRow = {
  row: 4,
  version: 1,
  outcome: 'INVALID',
  cells: [{ column: 0, text: 'WATI' }],
  issues: [
    {
      column: 0,
      header: 'Nama',
      code: 'NAME_DIFFERS',
      severity: 'WARNING',
      ignored: false,
      message: 'Nama berbeda.',
      messageEn: 'The name differs.',
    },
  ],
}
const column = { index: 0, header: 'Nama', field: 'name', width: 184 }

beforeAll(() => i18n.loadAndActivate({ locale: 'id', messages: {} }))

function shown(repairs: Repairs | null): string {
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <Provider value={{} as Client}>
          <RepairPanel importId="i" row={row} column={column} repairs={repairs} onDone={() => {}} />
        </Provider>
      </MantineProvider>
    </I18nProvider>,
  )
}

test('a row of an office’s own list is told with everything that can be done about it', () => {
  const page = shown({ busy: false } as Repairs)
  expect(page).toContain('Nama berbeda.')
  expect([...page.matchAll(/<(?:button|input)/g)].length).toBeGreaterThan(2)
})

test('a row that its sender corrects is only told: nothing can be pressed that would be refused', () => {
  const page = shown(null)
  expect(page).toContain('Nama berbeda.')
  expect(page).not.toMatch(/<(?:button|input)/)
})
