import type { Permission } from '@payung/domain/access/permission'

interface ShortcutShape {
  readonly name: string
  /** One key, or two pressed after one another. */
  readonly keys: readonly string[]
  /** Where it leads; the others are keys of the page or the browser. */
  readonly to?: string
  readonly needs?: Permission
}

/**
 * After `g` (go) one letter names the page; nothing works with a single letter alone, which speech input would set off. Their words are in
 * `shortcut-words.ts`: every page listens for the keys, and only their list says what they do.
 */
export const shortcuts = [
  { name: 'SEARCH', keys: ['Ctrl', 'K'] },
  { name: 'HOME', keys: ['g', 'b'], to: '/' },
  { name: 'WORKERS', keys: ['g', 'p'], to: '/pekerja', needs: 'WORKER_READ' },
  { name: 'REGISTER', keys: ['g', 'd'], to: '/pekerja/baru', needs: 'WORKER_REGISTER' },
  { name: 'NEXT', keys: ['g', 'n'], needs: 'WORKER_VERIFY' },
  { name: 'AUDIT', keys: ['g', 'a'], to: '/audit', needs: 'AUDIT_READ' },
  { name: 'PEOPLE', keys: ['g', 'o'], to: '/orang', needs: 'PEOPLE_MANAGE' },
  { name: 'SHORTCUTS', keys: ['Shift', '?'] },
  { name: 'MOVE', keys: ['Tab'] },
  { name: 'CLOSE', keys: ['Esc'] },
] as const satisfies readonly ShortcutShape[]

export type ShortcutName = (typeof shortcuts)[number]['name']
export type Shortcut = ShortcutShape & { readonly name: ShortcutName }

/** The keys that work for this person. */
export function shortcutsFor(permissions: readonly string[]): readonly Shortcut[] {
  return shortcuts.filter(({ needs }: Shortcut) => needs === undefined || permissions.includes(needs))
}

/** The page behind `g` and a letter, as far as the person may open it. */
export function placeBehind(letter: string, permissions: readonly string[]): string | null {
  return shortcutsFor(permissions).find(({ keys }) => keys[0] === 'g' && keys[1] === letter)?.to ?? null
}
