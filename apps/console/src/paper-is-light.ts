const scheme = 'data-mantine-color-scheme'

/**
 * Lays the light theme on paper, whatever the screen wears: light letters vanish on a white sheet, since browsers leave grounds out.
 *
 * Browsers tell of printing in two ways and not all of them in both: an event before the sheets are laid out, or a change of the medium.
 */
export function layPaperInLight(): void {
  const root = document.documentElement
  let worn: string | null = null
  const onPaper = () => {
    worn ??= root.getAttribute(scheme)
    root.setAttribute(scheme, 'light')
  }
  const onScreen = () => {
    if (worn !== null) root.setAttribute(scheme, worn)
    worn = null
  }
  addEventListener('beforeprint', onPaper)
  addEventListener('afterprint', onScreen)
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? onPaper() : onScreen()))
}
