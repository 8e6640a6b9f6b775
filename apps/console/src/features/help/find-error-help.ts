interface Words {
  readonly id: string
  readonly en: string
}

export interface ErrorHelp {
  readonly code: string
  readonly group: Words
  readonly cases: readonly { readonly reason: Words | null; readonly remedy: Words }[]
}

/** A whole code finds that code alone; anything else is looked for in codes, groups and texts of the language. */
export function findErrorHelp(help: readonly ErrorHelp[], search: string, language: keyof Words): readonly ErrorHelp[] {
  const sought = search.trim().toLowerCase()
  const exact = help.filter(({ code }) => code.toLowerCase() === sought)
  if (exact.length > 0) return exact
  return help.filter(({ code, group, cases }) =>
    [code, group[language], ...cases.flatMap(({ reason, remedy }) => [reason?.[language] ?? '', remedy[language]])]
      .join(' ')
      .toLowerCase()
      .includes(sought),
  )
}
