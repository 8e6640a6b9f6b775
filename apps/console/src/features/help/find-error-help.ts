export type HelpLanguage = 'id' | 'en'

/** A refusal in one language. */
export interface ErrorHelp {
  readonly code: string
  readonly group: string
  readonly cases: readonly { readonly reason: string | null; readonly remedy: string }[]
}

/** A whole code finds that code alone; anything else is looked for in codes, groups and texts. */
export function findErrorHelp(help: readonly ErrorHelp[], search: string): readonly ErrorHelp[] {
  const sought = search.trim().toLowerCase()
  const exact = help.filter(({ code }) => code.toLowerCase() === sought)
  if (exact.length > 0) return exact
  return help.filter(({ code, group, cases }) =>
    [code, group, ...cases.flatMap(({ reason, remedy }) => [reason ?? '', remedy])]
      .join(' ')
      .toLowerCase()
      .includes(sought),
  )
}
