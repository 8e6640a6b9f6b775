import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const river = scale('#eef8f8 #d9eeee #b2dddd #84c8ca #55b0b4 #2d979d #157f86 #0d6b72 #0a545a #07393f')
const amber = scale('#fff8ea #feedc9 #fddb94 #fbc75c #f7b32e #eb9d10 #c97c05 #9a5c04 #7a4906 #563407')
const slate = scale('#f6f8f8 #edf1f2 #dfe5e8 #c8d1d6 #98a6af #6d7d88 #536370 #3b4953 #25313a #141e25')
const dark = scale('#e6edf0 #c4cfd5 #9fadb6 #70808b #3b4953 #2c3942 #202d35 #182229 #10181d #0a1216')

/** A dialog's head is an HTML `header`; without a role of its own it would be a second banner of the page. */
const notABanner = { header: { role: 'presentation' } }

/** The page behind a dialog is held still by a rule of `base.css`: Mantine's own way writes a style element, which the security policy refuses. */
const heldByCss = { lockScroll: false }

/** A file that was chosen before, and refused or taken away, may be chosen again: the browser tells of it only where it differs from the last. */
const forgetFile = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
  currentTarget.value = ''
}

/** The look of the console, whole: scales, type, space and shape as decided for the product. */
export const theme = createTheme({
  colors: { river, amber, slate, gray: slate, dark },
  primaryColor: 'river',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  black: slate[9],
  fontFamily: '"Plus Jakarta Sans Variable", system-ui, sans-serif',
  headings: {
    fontFamily: '"Plus Jakarta Sans Variable", system-ui, sans-serif',
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1rem', sm: '1.25rem', md: '1.25rem', lg: '1.5rem', xl: '1.5rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.5rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '90em' },
  shadows: {
    xs: 'var(--sh-xs)',
    sm: 'var(--sh-sm)',
    md: 'var(--sh-md)',
  },
  respectReducedMotion: true,
  variantColorResolver(input) {
    const colours = defaultVariantColorsResolver(input)
    // Automatic contrast looks at the light shade only; on the light teal of the dark scheme white could not be read.
    return input.variant === 'filled' && (input.color ?? 'river') === 'river'
      ? { ...colours, color: 'var(--on-primary)', hover: 'var(--primary-hover)' }
      : colours
  },
  // Named, not imported: a theme that imports its components puts all of them into the first load.
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'slate', size: 36 } },
    Checkbox: {
      defaultProps: { iconColor: 'var(--on-primary)', radius: 'xs' },
      vars: () => ({ root: { '--checkbox-size': '18px' } }),
    },
    FileButton: { defaultProps: { inputProps: { onClick: forgetFile } } },
    Drawer: { defaultProps: { ...heldByCss, attributes: notABanner } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Modal: {
      defaultProps: {
        ...heldByCss,
        centered: true,
        shadow: 'md',
        radius: 'lg',
        transitionProps: { duration: 120 },
        attributes: notABanner,
      },
    },
    ModalRoot: { defaultProps: heldByCss },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } },
  },
})

/** What a colour is for, in light and in dark. Contrast is checked by `theme.test.ts`. */
export const semanticColours = {
  '--bg': ['#f6f8f8', '#10181d'],
  '--surface': ['#ffffff', '#182229'],
  '--surface-2': ['#f9fbfb', '#1d2830'],
  '--hover': ['#f3f7f7', '#202d35'],
  '--text': ['#141e25', '#e6edf0'],
  '--text-2': ['#3b4953', '#c4cfd5'],
  '--dimmed': ['#536370', '#9fadb6'],
  '--border': ['#dfe5e8', '#2c3942'],
  '--border-strong': ['#7d8d97', '#70808b'],
  '--border-button': ['#c8d1d6', '#47555f'],
  '--primary': ['#0d6b72', '#55b0b4'],
  '--primary-hover': ['#0a545a', '#84c8ca'],
  '--on-primary': ['#ffffff', '#052a2e'],
  '--primary-text': ['#0d6b72', '#84c8ca'],
  '--primary-light': ['#eef8f8', '#12343a'],
  '--primary-line': ['#b2dddd', '#21565c'],
  '--sel': ['#e6f3f3', '#143238'],
  '--nav': ['#07393f', '#0a1f24'],
  '--nav-2': ['#0b474e', '#12343a'],
  '--nav-text': ['#d3e8e8', '#d3e8e8'],
  '--nav-dim': ['#9cc4c6', '#9cc4c6'],
  '--segment': ['#edf1f2', '#10181d'],
  '--segment-on': ['#ffffff', '#2c3942'],
  '--ok': ['#1c6b31', '#8fd6a2'],
  '--ok-bg': ['#e7f6ea', '#14301d'],
  '--ok-line': ['#b5dfbf', '#24502f'],
  '--ok-solid': ['#2f8a47', '#4caf69'],
  '--warn': ['#7a4906', '#fbc75c'],
  '--warn-bg': ['#fff4da', '#36270b'],
  '--warn-line': ['#f6d492', '#5d4412'],
  '--warn-solid': ['#eb9d10', '#eb9d10'],
  '--bad': ['#a3271b', '#f5a59c'],
  '--bad-bg': ['#fdecea', '#3a1916'],
  '--bad-line': ['#f3c1bb', '#63302a'],
  '--bad-solid': ['#c8392b', '#e2604f'],
  '--on-bad': ['#ffffff', '#1c0805'],
  '--info': ['#1f5499', '#9cc3f2'],
  '--info-bg': ['#e9f1fb', '#15273e'],
  '--info-line': ['#bdd4f0', '#25456b'],
  '--info-solid': ['#3573bd', '#5b97dc'],
  '--mute': ['#3b4953', '#c4cfd5'],
  '--mute-bg': ['#edf1f2', '#25313a'],
  '--mute-line': ['#d2dade', '#3b4953'],
  '--mute-solid': ['#6d7d88', '#8797a1'],
  '--seq-1': ['#e3f2f2', '#14333a'],
  '--seq-2': ['#b5dcdd', '#175058'],
  '--seq-3': ['#6fbabd', '#1c7078'],
  '--seq-4': ['#1a7b81', '#3f9ea4'],
  '--seq-5': ['#0a545a', '#9ad6d8'],
  '--seq-1-text': ['#07393f', '#e6edf0'],
  '--seq-2-text': ['#07393f', '#eef6f7'],
  '--seq-3-text': ['#062f34', '#ffffff'],
  '--seq-4-text': ['#ffffff', '#04262a'],
  '--seq-5-text': ['#ffffff', '#04262a'],
  '--sh-xs': ['0 1px 2px rgb(20 30 37 / 5%)', 'none'],
  '--sh-sm': ['0 1px 3px rgb(20 30 37 / 6%), 0 4px 12px rgb(20 30 37 / 5%)', 'none'],
  '--sh-md': ['0 8px 28px rgb(20 30 37 / 14%)', '0 8px 28px rgb(0 0 0 / 40%)'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

/** Mantine's own variables, pointed at ours: a component that nobody styled still looks as it should. */
const mantineVariables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--dimmed)',
  '--mantine-color-placeholder': 'var(--dimmed)',
  '--mantine-color-anchor': 'var(--primary-text)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--border-button)',
  '--mantine-color-river-light': 'var(--primary-light)',
  '--mantine-color-river-light-hover': 'var(--sel)',
  '--mantine-color-river-light-color': 'var(--primary-text)',
  '--mantine-color-river-outline': 'var(--primary-text)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--mantine-color-slate-light-color': 'var(--text-2)',
}

/** Worn by `theme-sheet.ts`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...inScheme(0), ...mantineVariables },
  dark: { ...inScheme(1), ...mantineVariables },
})

function inScheme(scheme: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(semanticColours).map(([name, colours]) => [name, colours[scheme]]))
}

function scale(steps: string): MantineColorsTuple {
  return steps.split(' ') as unknown as MantineColorsTuple
}
