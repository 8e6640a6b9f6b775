// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { render } from '../testing/render.tsx'
import { AccountMenu } from './AccountMenu.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('the header says a post as it is written, and in English the role, since a post is written in Indonesian', async () => {
  const treasurer = { ...SAMBAS_OFFICER, user: { ...SAMBAS_OFFICER.user, title: 'Bendahara, Sambas' } }
  const page = await render(<AccountMenu viewer={treasurer} />)
  unmount = page.unmount
  expect(page.text()).toContain('Bendahara, Sambas')
  await act(async () => i18n.loadAndActivate({ locale: 'en', messages: {} }))
  expect(page.text()).not.toContain('Bendahara')
  expect(page.text()).toContain('Petugas')
})
