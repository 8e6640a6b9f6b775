// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import type { ComponentProps } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { CountedNumber } from './CountedNumber.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function showing(
  part: Partial<ComponentProps<typeof CountedNumber>>,
  isRounded = false,
  permissions: readonly Permission[] = ['CONTRIBUTION_READ'],
) {
  const page = await renderSignedIn(
    <CountedNumber
      people={1_234}
      coverage={{ month: '2026-12-01', isRounded }}
      area={{ code: '61.12', name: 'Kubu Raya' }}
      {...part}
    />,
    permissions,
  )
  unmount = page.unmount
  return { text: page.text(), link: document.querySelector('a[href*="/perlindungan"]') }
}

test('a number opens the people of its area, its month, its state and its purse', async () => {
  const { text, link } = await showing({ isPosted: true, fundingSource: 'PALM_REVENUE_SHARE' })
  expect(text).toContain('1.234')
  const { searchParams } = new URL(link?.getAttribute('href') ?? '', 'http://payung.test')
  // The router puts texts that look like numbers in quotes.
  const address = [...searchParams].map(([name, text]) => [name, text.replaceAll('"', '')])
  expect(Object.fromEntries(address)).toMatchObject({
    bulan: '2026-12-01',
    wilayah: '61.12',
    keadaan: 'PROTECTED',
    sumber: 'PALM_REVENUE_SHARE',
  })
  expect(link?.getAttribute('aria-label')).toContain('Kubu Raya')
})

test('opens nobody in fives, without the right to read contributions, and where nobody is', async () => {
  expect((await showing({}, true)).link).toBeNull()
  await unmount()
  expect((await showing({}, false, [])).link).toBeNull()
  await unmount()
  expect((await showing({ people: 0 })).link).toBeNull()
  await unmount()
  expect((await showing({ people: null })).text).toContain('—')
})
