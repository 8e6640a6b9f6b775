import { expect, test } from 'vitest'
import { semanticColours } from './theme.ts'
import { themeRules } from './theme-sheet.ts'

type Colour = keyof typeof semanticColours

const readable: readonly (readonly [text: Colour, ground: Colour])[] = [
  ['--text', '--bg'],
  ['--text', '--surface'],
  ['--text-2', '--surface'],
  ['--text', '--sel'],
  ['--dimmed', '--surface'],
  ['--dimmed', '--surface-2'],
  ['--dimmed', '--bg'],
  ['--primary-text', '--surface'],
  ['--primary-text', '--primary-light'],
  ['--on-primary', '--primary'],
  ['--on-primary', '--primary-hover'],
  ['--nav-text', '--nav'],
  ['--nav-dim', '--nav'],
  ['--ok', '--ok-bg'],
  ['--warn', '--warn-bg'],
  ['--bad', '--bad-bg'],
  ['--bad', '--surface'],
  ['--info', '--info-bg'],
  ['--mute', '--mute-bg'],
  ['--seq-1-text', '--seq-1'],
  ['--seq-2-text', '--seq-2'],
  ['--seq-3-text', '--seq-3'],
  ['--seq-4-text', '--seq-4'],
  ['--seq-5-text', '--seq-5'],
]

test.each(readable)('%s can be read on %s in light and in dark', (text, ground) => {
  for (const scheme of [0, 1] as const) {
    expect(contrast(semanticColours[text][scheme], semanticColours[ground][scheme])).toBeGreaterThanOrEqual(4.5)
  }
})

test('the edge of an input can be seen', () => {
  for (const scheme of [0, 1] as const) {
    expect(
      contrast(semanticColours['--border-strong'][scheme], semanticColours['--surface'][scheme]),
    ).toBeGreaterThanOrEqual(3)
  }
})

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(colour: string, other: string): number {
  const [darker, lighter] = [luminance(colour), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('the sheet of the theme says every colour in both schemes, and the type and space that Mantine does not ship', () => {
  const rules = themeRules()
  for (const scheme of ['light', 'dark']) {
    const [, block = ''] = rules.split(`:root[data-mantine-color-scheme="${scheme}"]`)
    for (const name of Object.keys(semanticColours)) expect(block, `${name} in ${scheme}`).toContain(`${name}:`)
  }
  expect(rules).toContain('--mantine-font-family: "Plus Jakarta Sans Variable"')
  expect(rules).toContain('--mantine-color-river-7: #0d6b72')
  // What the shipped file says already is not said again.
  expect(rules).not.toContain('--mantine-color-red-6')
})
