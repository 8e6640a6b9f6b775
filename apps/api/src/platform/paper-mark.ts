/** On a demo everybody is invented, also in what is written down there while it is shown. */
export interface Demo {
  readonly isDemo: boolean
}

/** What stands across each page of a paper: that it holds no longer, or else that all in it is invented. */
export function markOf(
  { isDemo }: Demo,
  { isInvented, ended }: { readonly isInvented: boolean; readonly ended?: string | undefined },
): string | undefined {
  return ended ?? (isDemo || isInvented ? 'DATA CONTOH' : undefined)
}
