// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { FoldedAnswer } from './FoldedAnswer.tsx'

let unmount = async () => {}
afterEach(() => unmount())
afterEach(() => vi.unstubAllGlobals())
beforeEach(() => {
  // As a browser does it: once when it begins to look.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly tell: () => void
      constructor(tell: () => void) {
        this.tell = tell
      }
      observe() {
        this.tell()
      }
      disconnect() {}
    },
  )
})

async function answer(heights: { readonly whole: number; readonly shown: number }) {
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(heights.whole)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(heights.shown)
  const page = await render(
    <FoldedAnswer question="Dasar hukumnya">
      <a href="/dasar-hukum/pp">PP 44/2015</a>
    </FoldedAnswer>,
  )
  unmount = async () => {
    vi.restoreAllMocks()
    await page.unmount()
  }
  return page
}

const isFolded = () => document.querySelector('[data-folded]') !== null

test('a long answer is folded, and unfolds and folds by a button that says which', async () => {
  const { button, press } = await answer({ whole: 320, shown: 48 })
  expect(button('Selengkapnya: Dasar hukumnya').getAttribute('aria-expanded')).toBe('false')
  expect(isFolded()).toBe(true)
  await press(button('Selengkapnya'))
  expect(isFolded()).toBe(false)
  await press(button('Ringkas'))
  expect(isFolded()).toBe(true)
})

test('a short answer has no button', async () => {
  await answer({ whole: 24, shown: 24 })
  expect(document.querySelectorAll('button')).toHaveLength(0)
})

test('a link that is reached by keys unfolds what hides it', async () => {
  await answer({ whole: 320, shown: 48 })
  await act(async () => document.querySelector('a')?.focus())
  expect(isFolded()).toBe(false)
})
