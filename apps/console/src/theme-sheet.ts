import {
  type ConvertCSSVariablesInput,
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import { cssVariables, theme } from './theme.ts'

/**
 * Puts the theme's variables on, in a sheet made by its constructor: a style element written at run time would ask the content security policy
 * to let every such element through, also one that somebody else has slipped in.
 */
export function wearTheme(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(themeRules())
  document.adoptedStyleSheets.push(sheet)
}

/** What differs from the variables that Mantine ships as a file. */
export function themeRules(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme)
  const ours: ConvertCSSVariablesInput = deepMerge(defaultCssVariablesResolver(whole), cssVariables(whole))
  const shipped = defaultCssVariablesResolver(DEFAULT_THEME)
  const without = (sheet: Record<string, string>, defaults: Record<string, string>) =>
    Object.fromEntries(Object.entries(sheet).filter(([name, value]) => defaults[name] !== value))
  return convertCssVariables(
    {
      variables: without(ours.variables, shipped.variables),
      light: without(ours.light, shipped.light),
      dark: without(ours.dark, shipped.dark),
    },
    ':root',
  )
}
