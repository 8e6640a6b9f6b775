// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import type { Figure } from './coverage.query.ts'
import { useFigureText } from './use-figure-text.ts'

let unmount = async () => {}
afterEach(() => unmount())

function Texts(props: { shareHundredths: number }) {
  const text = useFigureText()
  const { shareHundredths } = props
  const figure = { indicator: { unit: 'SHARE' }, shareHundredths, exceedsWhole: shareHundredths > 10_000 } as Figure
  return `${text.value(figure)} · ${text.perTenThousand(shareHundredths)}`
}

test('more than everybody is flagged in words, and everybody is not', async () => {
  const over = await render(<Texts shareHundredths={13_001} />)
  expect(over.text()).toContain('130,01% (di atas 100%) · 13.001 (di atas 100%)')
  await over.unmount()
  const whole = await render(<Texts shareHundredths={10_000} />)
  unmount = whole.unmount
  expect(whole.text()).toContain('100,00% · 10.000')
  expect(whole.text()).not.toContain('di atas')
})
